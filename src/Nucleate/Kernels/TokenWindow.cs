using System;

namespace Nucleate.Kernels;

/// <summary>
/// The last accepted tokens and how often each occurs among them, by rising token id, so that a step can walk through
/// the row and the counts together without sorting anything.
/// </summary>
/// <remarks>Accepting costs time proportional to the window in the worst case, and allocates nothing.</remarks>
public sealed class TokenWindow : StageMemory
{
    private readonly int[] _ring;
    private readonly int[] _exempt;
    private readonly int[] _tokens;
    private readonly int[] _counts;
    private int _next;
    private int _length;
    private int _distinct;

    /// <summary>A window over the last <paramref name="capacity"/> tokens.</summary>
    /// <param name="capacity">Tokens that are remembered: 1 or more.</param>
    /// <param name="exempt">Token ids that fill the window like others, but are never counted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public TokenWindow(int capacity, ReadOnlySpan<int> exempt = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _ring = new int[capacity];
        _tokens = new int[capacity];
        _counts = new int[capacity];
        _exempt = exempt.ToArray();
        Array.Sort(_exempt);
    }

    /// <summary>Tokens that are remembered at most.</summary>
    public int Capacity => _ring.Length;

    /// <summary>Distinct counted tokens in the window, rising.</summary>
    internal ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _distinct);

    /// <summary>How often each of <see cref="Tokens"/> is in the window.</summary>
    internal ReadOnlySpan<int> Counts => _counts.AsSpan(0, _distinct);

    /// <summary>Remembers a token and forgets the oldest one if the window is full.</summary>
    public override void Add(int token)
    {
        if (_length == _ring.Length)
        {
            Uncount(_ring[_next]);
        }
        else
        {
            _length++;
        }

        _ring[_next] = token;
        _next = _next + 1 == _ring.Length ? 0 : _next + 1;
        Count(token);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _next = 0;
        _length = 0;
        _distinct = 0;
    }

    /// <inheritdoc/>
    public override void CopyTo(StageMemory other)
    {
        TokenWindow twin = Twin<TokenWindow>(other, (other as TokenWindow)?.Capacity == Capacity);
        _ring.AsSpan(0, _length).CopyTo(twin._ring);
        Tokens.CopyTo(twin._tokens);
        Counts.CopyTo(twin._counts);
        (twin._next, twin._length, twin._distinct) = (_next, _length, _distinct);
    }

    private protected override StageMemory Blank() => new TokenWindow(Capacity, _exempt);

    private void Count(int token)
    {
        if (Array.BinarySearch(_exempt, token) >= 0)
        {
            return;
        }

        int at = Tokens.BinarySearch(token);
        if (at >= 0)
        {
            _counts[at]++;
            return;
        }

        at = ~at;
        Array.Copy(_tokens, at, _tokens, at + 1, _distinct - at);
        Array.Copy(_counts, at, _counts, at + 1, _distinct - at);
        _tokens[at] = token;
        _counts[at] = 1;
        _distinct++;
    }

    private void Uncount(int token)
    {
        int at = Tokens.BinarySearch(token);
        if (at < 0 || --_counts[at] > 0)
        {
            return;
        }

        _distinct--;
        Array.Copy(_tokens, at + 1, _tokens, at, _distinct - at);
        Array.Copy(_counts, at + 1, _counts, at, _distinct - at);
    }
}
