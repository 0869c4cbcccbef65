using System;
using System.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// The caller's logits as the pipeline sees them now: masked, with a few adjusted tokens and a cut. Nothing is copied
/// but the chunks that differ from the caller's memory, one at a time, so kernels see plain runs of floats whose length
/// is a multiple of a block.
/// </summary>
internal ref struct LogitRow
{
    private readonly ReadOnlySpan<float> _logits;
    private readonly ReadOnlySpan<ulong> _allowed;
    private readonly bool _masked;
    private readonly SparseAdjustments? _adjustments;
    private bool _onlyInfinite;
    private float _cutLogit = KernelShape.LowestLegal;
    private int _cutToken = int.MaxValue;
    private TopCut _top = TopCut.None;
    private AdjustedView _view;
    private ReadOnlySpan<RowLevel> _levels;

    public LogitRow(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, bool masked, SparseAdjustments? adjustments)
    {
        _logits = logits;
        _allowed = allowed;
        _masked = masked;
        _adjustments = adjustments;
        FirstNaN = int.MaxValue;
        adjustments?.Clear();
    }

    /// <summary>Tokens, legal or not.</summary>
    public readonly int Length => _logits.Length;

    /// <summary>Whether a stage removed tokens by their logits.</summary>
    public readonly bool IsCut => IsCutBelow || _top.Removes;

    /// <summary>The lowest token id of an adjusted token whose logit is NaN, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN { get; private set; }

    public readonly bool OnlyInfinite => _onlyInfinite;

    public readonly SparseAdjustments? Adjustments => _adjustments;

    /// <summary>
    /// The row as it was before any token was removed by its logit. The copy shares the adjusted tokens, so it reads
    /// their <see cref="SparseAdjustments.Uncut"/> logits.
    /// </summary>
    public readonly LogitRow Uncut()
    {
        LogitRow row = this;
        row._cutLogit = KernelShape.LowestLegal;
        row._cutToken = int.MaxValue;
        row._top = TopCut.None;
        row._view = AdjustedView.BeforeCut;
        row._levels = _levels[..LevelsBeforeCut];
        return row;
    }

    /// <summary>The tokens that are left now, with the logits that they had before any token was removed by its logit.</summary>
    public readonly LogitRow SurvivorsBeforeCut()
    {
        LogitRow row = this;
        row._view = AdjustedView.SurvivorsBeforeCut;
        return row;
    }

    /// <summary>Removes all tokens after (logit, token) in the sorted order: smaller logits, and equal ones of higher id.</summary>
    public void Cut(float logit, int token)
    {
        if (logit > _cutLogit || (logit == _cutLogit && token < _cutToken))
        {
            _cutLogit = logit;
            _cutToken = token;
        }

        _adjustments?.Cut(logit, token);
    }

    /// <summary>
    /// Removes the top of the sorted order. Tokens of <paramref name="exempt"/> stay: they have to be adjusted tokens, which
    /// are looked at one by one.
    /// </summary>
    public void CutTop(TopCut top, scoped ReadOnlySpan<int> exempt)
    {
        _top = _top.And(top);
        _adjustments?.CutTop(top, exempt);
    }

    /// <summary>
    /// Changes all logits by a map that keeps their order; the best one's is 0 then.
    /// </summary>
    /// <param name="smoothing">The map.</param>
    /// <param name="afterCut">Whether a truncation came before.</param>
    /// <param name="memory">The step's memory of such maps.</param>
    public void Smooth(in LogitSmoothing smoothing, bool afterCut, Span<RowLevel> memory)
    {
        memory[_levels.Length] = new RowLevel(_cutLogit, _cutToken, _top, smoothing, afterCut);
        _levels = memory[..(_levels.Length + 1)];
        _cutLogit = KernelShape.LowestLegal;
        _cutToken = int.MaxValue;
        _top = TopCut.None;
        _adjustments?.Smooth(smoothing, afterCut);
    }

    /// <summary>From here on plus infinity counts as 0, and nothing else is legal.</summary>
    public void KeepInfinite()
    {
        _onlyInfinite = true;
        _adjustments?.KeepInfinite();
    }

    /// <summary>The present logit of a token that is not adjusted, or minus infinity; and what it was before the cut.</summary>
    public float Untouched(int token, out float uncut)
    {
        uncut = float.NegativeInfinity;
        if (token >= _logits.Length || !IsAllowed(token))
        {
            return uncut;
        }

        float logit = _logits[token];
        if (float.IsNaN(logit))
        {
            FirstNaN = Math.Min(FirstNaN, token);
            return uncut;
        }

        uncut = _onlyInfinite ? InfiniteAsZero(logit) : logit;
        logit = uncut;
        foreach (ref readonly RowLevel level in _levels)
        {
            logit = level.Of(logit, token);
            uncut = level.AfterCut ? uncut : level.Smoothing.Of(uncut);
        }

        return IsAbove(logit, token) && _top.Keeps(logit, token) ? logit : float.NegativeInfinity;
    }

    /// <summary>A token's logit before any token was removed by its logit.</summary>
    public readonly float BeforeCut(int token)
    {
        if (_adjustments is not null)
        {
            int at = _adjustments.IndexFrom(token);
            if (at < _adjustments.Tokens.Length && _adjustments.Tokens[at] == token)
            {
                return _adjustments.Uncut[at];
            }
        }

        float logit = _onlyInfinite ? InfiniteAsZero(_logits[token]) : _logits[token];
        foreach (ref readonly RowLevel level in _levels[..LevelsBeforeCut])
        {
            logit = level.Smoothing.Of(logit);
        }

        return logit;
    }

    /// <summary>The caller's memory, if only adjusted tokens differ from it.</summary>
    public readonly bool TryGetPlain(out ReadOnlySpan<float> logits)
    {
        logits = _logits;
        return !_masked && !_onlyInfinite && !IsCut && _levels.IsEmpty;
    }

    /// <summary>A part of one chunk, in whole blocks, valid until the patch is used again; shorter where the row ends.</summary>
    public readonly RowRun Part(int first, int length, Span<float> patch)
    {
        int chunk = first / KernelShape.Chunk;
        return EndOfPlainRun(chunk) > chunk
            ? new RowRun(_logits.Slice(first, length), first, FloorOf(chunk))
            : Patched(first, length, patch);
    }

    /// <summary>The runs of the row, from a chunk on. Each is valid until the next one, since they share the patch.</summary>
    public readonly RowRuns Runs(Span<float> patch, int fromChunk = 0) => new(this, patch, fromChunk);

    /// <summary>The next run from chunk number <paramref name="chunk"/> on, which moves past it; an empty one at the end.</summary>
    internal readonly RowRun Next(scoped ref int chunk, Span<float> patch)
    {
        while (chunk * KernelShape.Chunk < _logits.Length)
        {
            int start = chunk;
            int first = start * KernelShape.Chunk;
            int end = EndOfPlainRun(start);
            if (end > start)
            {
                chunk = end;
                return new RowRun(_logits[first..(end * KernelShape.Chunk)], first, FloorOf(start));
            }

            chunk++;
            if (!_masked || AnyAllowed(start))
            {
                return Patched(first, KernelShape.Chunk, patch);
            }
        }

        return default;
    }

    /// <summary>The first token whose logit is plus infinity, or <see cref="int.MaxValue"/>.</summary>
    public readonly int FirstInfinite()
    {
        for (int token = 0; token < _logits.Length; token++)
        {
            if (float.IsPositiveInfinity(_logits[token]) && IsAllowed(token))
            {
                return token;
            }
        }

        return int.MaxValue;
    }

    private static float InfiniteAsZero(float logit) => float.IsPositiveInfinity(logit) ? 0 : float.NegativeInfinity;

    private readonly bool IsAllowed(int token) => !_masked || ((_allowed[token >> 6] >> (token & 63)) & 1) != 0;

    private readonly bool IsAbove(float logit, int token) => logit > _cutLogit || (logit == _cutLogit && token <= _cutToken);

    // A smoothing after a truncation is not part of the row before it, nor is any later one.
    private readonly int LevelsBeforeCut
    {
        get
        {
            int count = 0;
            while (count < _levels.Length && !_levels[count].AfterCut)
            {
                count++;
            }

            return count;
        }
    }

    private readonly bool IsCutBelow => _cutLogit > KernelShape.LowestLegal || _cutToken != int.MaxValue;

    private readonly int CutChunk => _cutToken / KernelShape.Chunk;

    // Equal logits after the cut token are out.
    private readonly float FloorOf(int chunk) => chunk > CutChunk ? MathF.BitIncrement(_cutLogit) : _cutLogit;

    // The chunks from start on that are the caller's memory as it is and have the same floor.
    private readonly int EndOfPlainRun(int start)
    {
        if (_onlyInfinite || _top.Removes || !_levels.IsEmpty)
        {
            return start;
        }

        int end = _logits.Length / KernelShape.Chunk;
        if (_cutToken != int.MaxValue && start <= CutChunk)
        {
            end = Math.Min(end, CutChunk);
        }

        if (_adjustments is not null)
        {
            int at = _adjustments.IndexFrom(start * KernelShape.Chunk);
            end = at < _adjustments.Tokens.Length ? Math.Min(end, _adjustments.Tokens[at] / KernelShape.Chunk) : end;
        }

        return _masked ? EndOfAllowed(start, end) : end;
    }

    private readonly int EndOfAllowed(int start, int end)
    {
        const int Words = KernelShape.Chunk / 64;
        int chunk = start;
        while (chunk < end && !_allowed.Slice(chunk * Words, Words).ContainsAnyExcept(ulong.MaxValue))
        {
            chunk++;
        }

        return chunk;
    }

    private readonly bool AnyAllowed(int chunk)
    {
        const int Words = KernelShape.Chunk / 64;
        int first = chunk * Words;
        return _allowed[first..Math.Min(first + Words, _allowed.Length)].ContainsAnyExcept(0UL);
    }

    // A part of a chunk as the pipeline sees it, filled up to whole blocks with minus infinity.
    private readonly RowRun Patched(int first, int length, Span<float> patch)
    {
        int chunk = first / KernelShape.Chunk;
        ReadOnlySpan<float> source = _logits[first..Math.Min(first + length, _logits.Length)];
        Span<float> values = patch[..((source.Length + KernelShape.Block - 1) & -KernelShape.Block)];
        source.CopyTo(values);
        values[source.Length..].Fill(float.NegativeInfinity);
        if (_masked)
        {
            RemoveMasked(values, first);
        }

        if (_onlyInfinite)
        {
            foreach (ref float value in values)
            {
                value = InfiniteAsZero(value);
            }
        }

        if (_view == AdjustedView.SurvivorsBeforeCut && LevelsBeforeCut < _levels.Length)
        {
            RestoreUncut(values[..source.Length], first);
            return new RowRun(values, first, KernelShape.LowestLegal);
        }

        foreach (ref readonly RowLevel level in _levels)
        {
            Smooth(values, first, level);
        }

        if (_top.Removes)
        {
            TopRemoval.Apply(values, first, _top);
        }

        float floor = FloorOf(chunk);
        int at = _adjustments?.IndexFrom(first) ?? 0;
        bool adjusted = _adjustments is not null && at < _adjustments.Tokens.Length && _adjustments.Tokens[at] < first + source.Length;
        if (adjusted || chunk == CutChunk)
        {
            // Adjusted tokens may lie below the cut that they survived, so the cut is applied to the others here.
            RemoveCut(values, first);
            floor = KernelShape.LowestLegal;
        }

        if (adjusted)
        {
            WriteAdjusted(values, first, at);
        }

        return new RowRun(values, first, floor);
    }

    private static void Smooth(Span<float> values, int first, in RowLevel level)
    {
        int chunk = first / KernelShape.Chunk;
        if (chunk == level.CutChunk)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = level.IsLeft(values[i], first + i) ? values[i] : float.NegativeInfinity;
            }
        }
        else if (level.Top.Removes)
        {
            TopRemoval.Apply(values, first, level.Top);
        }

        level.Smoothing.Apply(values, level.FloorOf(chunk));
    }

    // Tokens that are left by all cuts, with the logits from before the first one: token by token, which is slow and rare.
    private readonly void RestoreUncut(Span<float> values, int first)
    {
        LogitRow row = this;
        for (int i = 0; i < values.Length; i++)
        {
            bool isLeft = row.Untouched(first + i, out float uncut) >= KernelShape.LowestLegal;
            values[i] = isLeft ? uncut : float.NegativeInfinity;
        }

        int at = _adjustments?.IndexFrom(first) ?? 0;
        if (_adjustments is not null && at < _adjustments.Tokens.Length)
        {
            WriteAdjusted(values, first, at);
        }
    }

    private readonly void RemoveMasked(Span<float> values, int first)
    {
        for (int block = 0; block < values.Length; block += 64)
        {
            int word = (first + block) / 64;
            ulong removed = ~_allowed[word];
            while (removed != 0)
            {
                values[block + BitOperations.TrailingZeroCount(removed)] = float.NegativeInfinity;
                removed &= removed - 1;
            }
        }
    }

    private readonly void RemoveCut(Span<float> values, int first)
    {
        if (!IsCutBelow)
        {
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = IsAbove(values[i], first + i) ? values[i] : float.NegativeInfinity;
        }
    }

    private readonly void WriteAdjusted(Span<float> values, int first, int at)
    {
        ReadOnlySpan<int> tokens = _adjustments!.Tokens;
        for (; at < tokens.Length && tokens[at] - first < values.Length; at++)
        {
            float now = _adjustments.Values[at];
            bool uncut = _view == AdjustedView.BeforeCut || (_view == AdjustedView.SurvivorsBeforeCut && now >= KernelShape.LowestLegal);
            values[tokens[at] - first] = uncut ? _adjustments.Uncut[at] : now;
        }
    }

    // Which logits of the adjusted tokens a scan reads.
    private enum AdjustedView
    {
        Now,
        BeforeCut,
        SurvivorsBeforeCut,
    }
}
