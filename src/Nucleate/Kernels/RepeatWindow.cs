using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// The last accepted tokens in order, and for every distance back how many of the very last tokens stand there too: what
/// DRY and the ban of repeated n-grams look at.
/// </summary>
/// <remarks>
/// With m(k) the number of tokens that the end of the history and the part that ends k tokens earlier have in common, an
/// accepted token t makes m(k) either m(k) + 1, if t stands k tokens back, or 0: one vector pass over the window for each
/// token, instead of a search for repeats at each step. The history lies newest first, so that the pass reads forwards.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RepeatWindow : StageMemory
{
    private readonly int _capacity;
    private readonly int[] _exempt;
    private readonly Breakers _breakers;
    private readonly int[] _history;
    private readonly int[] _matches;
    private readonly ulong[] _found;
    private readonly ulong[] _scratch;
    private readonly int[] _tokens;
    private readonly int[] _lengths;
    private int _newest;
    private int _length;
    private Breakers.Place _break;

    /// <summary>A window over the last <paramref name="capacity"/> tokens.</summary>
    /// <param name="capacity">Tokens that are remembered: 1 or more.</param>
    /// <param name="exempt">Token ids that never count as a repeat's continuation.</param>
    /// <param name="breakers">Token sequences that no repeat reaches back over, each one ended by -1; those of one token are exempt, too.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public RepeatWindow(int capacity, ReadOnlySpan<int> exempt = default, ReadOnlySpan<int> breakers = default)
        : this(capacity, exempt, new Breakers(breakers))
    {
    }

    private RepeatWindow(int capacity, ReadOnlySpan<int> exempt, Breakers breakers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _breakers = breakers;
        _exempt = [.. new SortedSet<int>([.. exempt, .. breakers.Single])];
        _history = new int[2 * capacity];
        _matches = new int[capacity + 1];
        _found = new ulong[capacity];
        _scratch = new ulong[capacity];
        _tokens = new int[capacity];
        _lengths = new int[capacity];
        Clear();
    }

    /// <summary>Tokens that are remembered at most.</summary>
    public int Capacity => _capacity;

    /// <summary>The remembered tokens, newest first.</summary>
    internal ReadOnlySpan<int> Newest => _history.AsSpan(_newest, _length);

    /// <inheritdoc/>
    public override void Add(int token)
    {
        if (_newest == 0)
        {
            _newest = _history.Length - _capacity + 1;
            Array.Copy(_history, 0, _history, _newest, _capacity - 1);
        }

        _history[--_newest] = token;
        if (_length < _capacity)
        {
            _matches[_length++] = 0;
        }

        Match(token);
        _break = _breakers.After(_break, Newest);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _newest = _history.Length;
        _length = 0;
        _break = Breakers.None;
    }

    /// <inheritdoc/>
    public override void CopyTo(StageMemory other)
    {
        RepeatWindow twin = Twin<RepeatWindow>(other, (other as RepeatWindow)?.Capacity == Capacity);
        Newest.CopyTo(twin._history.AsSpan(_newest));
        _matches.AsSpan(0, _length).CopyTo(twin._matches);
        (twin._newest, twin._length, twin._break) = (_newest, _length, _break);
    }

    /// <summary>
    /// The tokens, rising, that would lengthen a repeat of at least <paramref name="least"/> tokens, and the longest such
    /// repeat of each. Valid until the next call.
    /// </summary>
    /// <param name="least">The shortest repeat: 0 or more.</param>
    /// <param name="lengths">The longest repeat of each token.</param>
    internal ReadOnlySpan<int> Continuations(int least, out ReadOnlySpan<int> lengths)
    {
        int limit = _break.Limit(_length);
        int count = limit < least ? 0 : Find(least, limit);
        Span<ulong> found = _found.AsSpan(0, count);
        count = TokenSort.LargestByToken(found, _scratch.AsSpan(0, count));
        for (int i = 0; i < count; i++)
        {
            _tokens[i] = (int)(found[i] >> 32);
            _lengths[i] = (int)(uint)found[i];
        }

        lengths = _lengths.AsSpan(0, count);
        return _tokens.AsSpan(0, count);
    }

    private protected override StageMemory Blank() => new RepeatWindow(_capacity, _exempt, _breakers);

    private void Match(int token)
    {
        ReadOnlySpan<int> history = Newest;
        Span<int> matches = _matches.AsSpan(0, history.Length);
        int k = 1;
        if (Vector.IsHardwareAccelerated)
        {
            var same = new Vector<int>(token);
            var longest = new Vector<int>(_capacity);
            for (; k <= matches.Length - Vector<int>.Count; k += Vector<int>.Count)
            {
                Vector<int> longer = Vector.Min(new Vector<int>(matches[k..]) + Vector<int>.One, longest);
                (Vector.Equals(new Vector<int>(history[k..]), same) & longer).CopyTo(matches[k..]);
            }
        }

        for (; k < matches.Length; k++)
        {
            matches[k] = history[k] == token ? Math.Min(matches[k] + 1, _capacity) : 0;
        }
    }

    // A repeat k tokens back has at most as many tokens as the window holds before that place.
    private int Find(int least, int limit)
    {
        ReadOnlySpan<int> history = Newest;
        int count = 0;
        int k = 1;
        while (k <= _length)
        {
            if (least > 0 && k <= _length - Vector<int>.Count
                && Vector.LessThanAll(new Vector<int>(_matches.AsSpan(k)), new Vector<int>(least)))
            {
                k += Vector<int>.Count;
                continue;
            }

            int end = Math.Min(k + Vector<int>.Count, _length + 1);
            for (; k < end; k++)
            {
                int repeated = k == _length ? 0 : Math.Min(Math.Min(_matches[k], _length - k), limit);
                if (repeated >= least && Array.BinarySearch(_exempt, history[k - 1]) < 0)
                {
                    _found[count++] = ((ulong)(uint)history[k - 1] << 32) | (uint)repeated;
                }
            }
        }

        return count;
    }
}
