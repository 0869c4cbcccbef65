using System;

namespace Nucleate.Kernels;

/// <summary>What a user's stage has asked for so far: new logits of some tokens, by rising id, each once.</summary>
internal sealed class StageChanges
{
    private readonly int[] _tokens;
    private readonly double[] _logits;
    private int _count;

    /// <summary>For at most so many tokens.</summary>
    public StageChanges(int capacity)
    {
        _tokens = new int[capacity];
        _logits = new double[capacity];
    }

    public int Capacity => _tokens.Length;

    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    public ReadOnlySpan<double> Logits => _logits.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>The logit that was asked for, or the present one.</summary>
    public double Of(int token, double present)
    {
        int at = Tokens.BinarySearch(token);
        return at < 0 ? present : _logits[at];
    }

    /// <summary>Asks for a logit; false if there is no room for one more of <paramref name="limit"/> tokens.</summary>
    public bool TrySet(int token, double logit, int limit)
    {
        int at = Tokens.BinarySearch(token);
        if (at >= 0)
        {
            _logits[at] = logit;
            return true;
        }

        if (_count >= Math.Min(limit, Capacity))
        {
            return false;
        }

        at = ~at;
        Array.Copy(_tokens, at, _tokens, at + 1, _count - at);
        Array.Copy(_logits, at, _logits, at + 1, _count - at);
        (_tokens[at], _logits[at]) = (token, logit);
        _count++;
        return true;
    }
}
