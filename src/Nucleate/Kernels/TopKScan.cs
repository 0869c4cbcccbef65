using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The k largest logits of a row, ties by rising token id; one read. k is at most
/// <see cref="KernelShape.LargestListedTopK"/>. NaN and minus infinity are never among them.
/// </summary>
/// <remarks>
/// A block is compared with the k-th best so far at once. Hits join the list; when enough have, a selection finds the new
/// k-th best. A later token that equals it has a higher id and loses the tie, so "above" is exact.
/// </remarks>
internal ref struct TopKScan
{
    private readonly int _k;
    private readonly int _refreshAt;

    // Not above the k-th best logit so far.
    private float _kth = float.NegativeInfinity;

    // What a logit of this run has to exceed: a run's floor says nothing about the next run, which may hold a token
    // that an adjustment moved below the cut that it had survived.
    private float _limit = float.NegativeInfinity;

    public TopKScan(int k, ref Workspace workspace)
    {
        _k = k;
        _refreshAt = k + Math.Max(KernelShape.Block, k / 4);
        List = new CandidateList(ref workspace, 0);
    }

    /// <summary>Only larger logits can still be among the k best. It may be set to a float that k tokens exceed.</summary>
    public float Limit
    {
        readonly get => _limit;
        set => _limit = _kth = value;
    }

    /// <summary>The candidates; exactly the k best after <see cref="Finish"/>.</summary>
    public CandidateList List;

    /// <summary>Whether all tokens are surely legal: whoever read the row first may know.</summary>
    public bool AllLegal;

    /// <summary>The lowest token id whose logit is NaN among those of the runs, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN = int.MaxValue;

    /// <summary>
    /// Adds a run, a multiple of <see cref="KernelShape.Block"/> long, of tokens from <paramref name="first"/> on, of
    /// which only logits of at least <paramref name="floor"/> are there.
    /// </summary>
    public void Add(scoped ReadOnlySpan<float> run, int first, float floor)
    {
        _limit = Math.Max(_kth, MathF.BitDecrement(floor));
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512>(run, first);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256>(run, first);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Add<Lanes128>(run, first);
        }
        else
        {
            Add<Lanes1>(run, first);
        }
    }

    /// <summary>
    /// Adds a segment of plain logits that surely holds hits and whose NaNs are known.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddHot<TLanes>(ref float segment, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes limit = TLanes.Fill(_kth);
        for (nuint block = 0; block < SegmentMaxima.Segment; block += KernelShape.Block)
        {
            if (!TLanes.BlockAtMost(ref segment, block, limit))
            {
                ref float values = ref Unsafe.Add(ref segment, block);
                List.Append(ref values, BlockBits.Above(ref values, limit), first + (int)block);
            }
        }

        if (List.Count >= _refreshAt)
        {
            KeepBest();
        }
    }

    /// <summary>The same for a segment with some adjusted tokens.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddHot<TLanes>(ref float segment, int first, scoped ref AdjustedWalk adjusted)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes limit = TLanes.Fill(_kth);
        adjusted.SkipTo(first);
        for (int end = first + SegmentMaxima.Segment; first < end; first += KernelShape.Block)
        {
            if (adjusted.Next < first + KernelShape.Block)
            {
                AppendAdjusted(ref segment, BlockBits.Above(ref segment, limit), first, first + KernelShape.Block, ref adjusted);
            }
            else if (!TLanes.BlockAtMost(ref segment, 0, limit))
            {
                List.Append(ref segment, BlockBits.Above(ref segment, limit), first);
            }

            segment = ref Unsafe.Add(ref segment, KernelShape.Block);
        }

        if (List.Count >= _refreshAt)
        {
            KeepBest();
        }
    }

    /// <summary>Adds the tokens of a row, which is at least a block long, from one to before another, in which only adjusted tokens differ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddPart<TLanes>(scoped ReadOnlySpan<float> row, int first, int end, scoped ref AdjustedWalk adjusted)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes limit = TLanes.Fill(_kth);
        adjusted.SkipTo(first);
        for (; first < end; first += KernelShape.Block)
        {
            // The row's last block begins earlier; what is outside of the part is masked.
            int at = Math.Min(first, row.Length - KernelShape.Block);
            int next = Math.Min(end, at + KernelShape.Block);
            ulong part = (ulong.MaxValue << (first - at)) & (ulong.MaxValue >> (at + KernelShape.Block - next));
            ref float block = ref Unsafe.Add(ref MemoryMarshal.GetReference(row), at);
            AppendAdjusted(ref block, BlockBits.Above(ref block, limit) & part, at, next, ref adjusted);
        }

        if (List.Count >= _refreshAt)
        {
            KeepBest();
        }
    }

    /// <summary>Removes what is not among the k best.</summary>
    public void Finish()
    {
        if (List.Count > _k)
        {
            KeepBest();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(scoped ReadOnlySpan<float> run, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes limit = TLanes.Fill(_limit);
        for (nuint offset = 0; offset < (nuint)run.Length; offset += KernelShape.Block)
        {
            if (!TLanes.BlockAtMost(ref source, offset, limit) && AppendHits<TLanes>(ref Unsafe.Add(ref source, offset), first + (int)offset))
            {
                limit = TLanes.Fill(_limit);
            }
        }
    }

    // Whether the limit rose.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AppendHits<TLanes>(ref float block, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        List.Append(ref block, BlockBits.Above(ref block, TLanes.Fill(_limit)), first);
        ulong nan = BlockBits.NaN<TLanes>(ref block);
        if (nan != 0)
        {
            FirstNaN = Math.Min(FirstNaN, first + BitOperations.TrailingZeroCount(nan));
        }

        if (List.Count < _refreshAt)
        {
            return false;
        }

        KeepBest();
        return true;
    }

    // Those tokens of a block whose bits are set. The adjusted ones up to an end are taken whatever their bits say.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendAdjusted(ref float block, ulong bits, int first, int end, scoped ref AdjustedWalk adjusted)
    {
        while (adjusted.Next < end)
        {
            int token = adjusted.Next;
            ulong before = (1UL << (token - first)) - 1;
            List.Append(ref block, bits & before, first);
            List.AppendAbove(token, adjusted.Take(), _kth);
            bits &= ~((before << 1) | 1);
        }

        List.Append(ref block, bits, first);
    }

    private void KeepBest()
    {
        (float cut, int ties) = Selection.CutAtK(List.PaddedLogits(), _k, Math.Max(_kth, KernelShape.LowestLegal));
        List.KeepAbove(cut, ties);
        _kth = cut;
        _limit = Math.Max(_limit, cut);
    }
}
