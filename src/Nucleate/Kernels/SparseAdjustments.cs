using System;

namespace Nucleate.Kernels;

/// <summary>
/// The few tokens whose logits penalties and biases change in this step, by rising token id: one sparse list for all
/// such stages. Its memory belongs to the sampler; its contents to one step.
/// </summary>
public sealed class SparseAdjustments
{
    private readonly int[] _tokens;
    private readonly float[] _values;
    private readonly float[] _uncut;
    private int _count;

    /// <summary>A list for at most <paramref name="capacity"/> tokens.</summary>
    /// <param name="capacity">Tokens at most.</param>
    /// <param name="changes">Tokens that one stage of the user's changes at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public SparseAdjustments(int capacity, int changes = 0)
    {
        Changes = changes > 0 ? new StageChanges(changes) : null;
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _tokens = new int[capacity];
        _values = new float[capacity];
        _uncut = new float[capacity];
    }

    /// <summary>Tokens at most.</summary>
    internal int Capacity => _tokens.Length;

    /// <summary>What a user's stage asks for, one stage after another.</summary>
    internal StageChanges? Changes { get; }

    /// <summary>Adjusted tokens, rising.</summary>
    internal ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Their logits as the pipeline sees them now; minus infinity where a stage removed them.</summary>
    internal Span<float> Values => _values.AsSpan(0, _count);

    /// <summary>Their logits as they reached the first truncation, removed or not.</summary>
    internal Span<float> Uncut => _uncut.AsSpan(0, _count);

    internal void Clear() => _count = 0;

    /// <summary>Makes room for tokens (rising) that are not in the list yet, with their present logits.</summary>
    internal void Include(scoped ReadOnlySpan<int> tokens, scoped ref LogitRow row)
    {
        int missing = CountMissing(tokens);
        int write = _count + missing - 1;
        int old = _count - 1;
        _count += missing;
        for (int i = tokens.Length - 1; missing > 0; i--)
        {
            int token = tokens[i];
            while (old >= 0 && _tokens[old] > token)
            {
                Move(old--, write--);
            }

            if (old >= 0 && _tokens[old] == token)
            {
                continue;
            }

            _tokens[write] = token;
            _values[write] = row.Untouched(token, out _uncut[write]);
            write--;
            missing--;
        }
    }

    /// <summary>
    /// What including tokens and adjusting them comes to where they are the first ones and the row is the caller's memory, as
    /// most often: one walk over them. False, with nothing done, in any other case.
    /// </summary>
    internal bool TryBegin<TAdjustment, TArgument>(
        scoped ReadOnlySpan<int> tokens, scoped ReadOnlySpan<TArgument> arguments, TAdjustment adjustment, scoped ref LogitRow row)
        where TAdjustment : struct, IAdjustment<TArgument>
    {
        if (_count > 0 || !row.TryGetPlain(out ReadOnlySpan<float> logits))
        {
            return false;
        }

        _count = tokens.Length;
        Span<int> adjusted = _tokens.AsSpan(0, tokens.Length);
        Span<float> values = _values.AsSpan(0, tokens.Length);
        Span<float> uncut = _uncut.AsSpan(0, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            int token = tokens[i];
            float logit = (uint)token < (uint)logits.Length ? logits[token] : float.NegativeInfinity;
            logit = float.IsNaN(logit) ? row.Untouched(token, out _) : logit;
            logit = float.IsNegativeInfinity(logit) ? logit : adjustment.Of(logit, arguments[i]);
            adjusted[i] = token;
            values[i] = logit;
            uncut[i] = logit;
        }

        return true;
    }

    /// <summary>Removes the tokens that a cut excludes.</summary>
    internal void Cut(float logit, int token)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_values[i] < logit || (_values[i] == logit && _tokens[i] > token))
            {
                _values[i] = float.NegativeInfinity;
            }
        }
    }

    /// <summary>Removes the tokens that a cut of the top excludes, but for some of them (rising).</summary>
    internal void CutTop(TopCut top, scoped ReadOnlySpan<int> exempt)
    {
        for (int i = 0; i < _count; i++)
        {
            if (!top.Keeps(_values[i], _tokens[i]) && exempt.BinarySearch(_tokens[i]) < 0)
            {
                _values[i] = float.NegativeInfinity;
            }
        }
    }

    /// <summary>Changes all logits by a map; those before a truncation as long as there was none.</summary>
    internal void Smooth(in LogitSmoothing smoothing, bool afterCut)
    {
        for (int i = 0; i < _count; i++)
        {
            _values[i] = smoothing.Of(_values[i]);
            _uncut[i] = afterCut ? _uncut[i] : smoothing.Of(_uncut[i]);
        }
    }

    /// <summary>Plus infinity becomes 0 and everything else is removed: the draw is among the infinite tokens.</summary>
    internal void KeepInfinite()
    {
        for (int i = 0; i < _count; i++)
        {
            _values[i] = float.IsPositiveInfinity(_values[i]) ? 0 : float.NegativeInfinity;
            _uncut[i] = _values[i];
        }
    }

    /// <summary>Index of the first entry of at least a token id.</summary>
    internal int IndexFrom(int token)
    {
        int at = Tokens.BinarySearch(token);
        return at < 0 ? ~at : at;
    }

    private int CountMissing(scoped ReadOnlySpan<int> tokens)
    {
        int missing = 0;
        int at = 0;
        foreach (int token in tokens)
        {
            while (at < _count && _tokens[at] < token)
            {
                at++;
            }

            missing += at < _count && _tokens[at] == token ? 0 : 1;
        }

        return missing;
    }

    private void Move(int from, int to)
    {
        _tokens[to] = _tokens[from];
        _values[to] = _values[from];
        _uncut[to] = _uncut[from];
    }
}
