using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    // A bound from the maxima of 128 sets is tight for a k well below their number, and pays for itself on long rows.
    private const int LargestTopKByMaxima = 112;
    private const int ShortestRowByMaxima = 16 * KernelShape.Chunk;
    private const int LongestRowByMaxima = ((2 * KernelShape.PartialSums) - SegmentMaxima.Sets) / KernelShape.Block * KernelShape.Block * SegmentMaxima.Segment;

    private void KeepTopKOfList(int k)
    {
        if (k >= _count)
        {
            return;
        }

        CandidateList list = List;
        (float cut, int ties) = Selection.CutAtK(list.PaddedLogits(), k);
        list.KeepAbove(cut, ties);
        SetList(list);
    }

    private void ScanTopK(int k) => SetList(RunTopKOrInfinite(k).List);

    // The k best; if plus infinity has won, of the row in which nothing else is legal.
    private TopKScan RunTopKOrInfinite(int k)
    {
        TopKScan scan = RunTopK(k);
        if (scan.List.Count > 0 && float.IsPositiveInfinity(scan.List.Logits[scan.List.IndexOfBest()]))
        {
            KeepInfinite();
            scan = RunTopK(k);
        }

        return scan;
    }

    private TopKScan RunTopK(int k)
    {
        _workspace.Passes++;
        var scan = new TopKScan(k, ref _workspace);
        if (k <= LargestTopKByMaxima && _row.Length is >= ShortestRowByMaxima and <= LongestRowByMaxima
            && _row.TryGetPlain(out ReadOnlySpan<float> logits))
        {
            ScanByMaxima(ref scan, k, logits);
        }
        else
        {
            foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
            {
                scan.Add(run.Logits, run.First, run.Floor);
            }
        }

        scan.Finish();
        _firstNaN = Math.Min(_firstNaN, scan.FirstNaN);
        return scan;
    }

    // One read finds which segments can hold any of the k best; only these, few on most rows, are looked at closely. The
    // segments begin where a cache line does; what lies before and after them is looked at like them.
    private void ScanByMaxima(scoped ref TopKScan scan, int k, ReadOnlySpan<float> logits)
    {
        Span<float> memory = Workspace.Maxima(ref _workspace);
        int head = RowAlignment.TokensBeforeLine(logits);
        int segments = (logits.Length - head) / SegmentMaxima.Segment;
        var maxima = new SegmentMaxima(memory[..SegmentMaxima.Sets], memory[SegmentMaxima.Sets..], head, segments);
        maxima.Read(logits, _row.Adjustments);
        _firstNaN = Math.Min(_firstNaN, maxima.FirstNaN);
        scan.Limit = maxima.BoundForTopK(k);
        var adjusted = new AdjustedWalk(_row.Adjustments, Workspace.Patch(ref _workspace));
        AddPart(ref scan, logits[..head], 0, ref adjusted);
        AddHotSegments(ref scan, maxima, logits, ref adjusted);
        AddPart(ref scan, logits[(head + maxima.Tokens)..], head + maxima.Tokens, ref adjusted);
        scan.Legal = maxima.AreFinite && _row.Adjustments is not { Tokens.IsEmpty: false } ? head..(head + maxima.Tokens) : default;
    }

    // Adds less than a segment.
    private static void AddPart(scoped ref TopKScan scan, ReadOnlySpan<float> logits, int first, scoped ref AdjustedWalk adjusted)
    {
        if (!logits.IsEmpty)
        {
            scan.Add(adjusted.Patched(logits, first), first, KernelShape.LowestLegal);
        }
    }

    // How many tokens are legal, most of which a scan of the row as it is may have found to be.
    private int CountLegal(Range legal)
    {
        if (legal.End.Value == 0 || !_row.TryGetPlain(out ReadOnlySpan<float> logits))
        {
            return RowSums.Count(_row, ref _workspace);
        }

        int count = legal.End.Value - legal.Start.Value;
        foreach (float logit in logits[..legal.Start])
        {
            count += logit >= KernelShape.LowestLegal ? 1 : 0;
        }

        foreach (float logit in logits[legal.End..])
        {
            count += logit >= KernelShape.LowestLegal ? 1 : 0;
        }

        return count;
    }

    private static void AddHotSegments(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits, scoped ref AdjustedWalk adjusted)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes512>(ref scan, maxima, logits, ref adjusted);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes256>(ref scan, maxima, logits, ref adjusted);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes128>(ref scan, maxima, logits, ref adjusted);
        }
        else
        {
            AddHotSegments<Lanes1>(ref scan, maxima, logits, ref adjusted);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddHotSegments<TLanes>(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits, scoped ref AdjustedWalk adjusted)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int group = 0; group < maxima.Segments.Length; group += KernelShape.Block)
        {
            for (ulong hot = maxima.HotSegments<TLanes>(group, scan.Limit); hot != 0; hot &= hot - 1)
            {
                int first = maxima.FirstOf(group + BitOperations.TrailingZeroCount(hot));
                ref float segment = ref MemoryMarshal.GetReference(logits.Slice(first, SegmentMaxima.Segment));
                if ((maxima.AdjustedSegments(group) & hot & (~hot + 1)) == 0)
                {
                    scan.AddHot<TLanes>(ref segment, first);
                }
                else
                {
                    scan.AddHot<TLanes>(ref segment, first, ref adjusted);
                }
            }
        }
    }

    private void SearchTopK(int k, bool withTies)
    {
        if (FindBest())
        {
            SearchTopK(k, RowSums.Count(_row, ref _workspace), withTies);
        }
    }

    // The best token is known, and how many there are.
    private void SearchTopK(int k, int count, bool withTies)
    {
        if (count > k)
        {
            ExponentialScale scale = Scale();
            var search = new CutSearch<CountMeasure>(scale, KernelShape.LowestLegal, count, k);
            if (CutSample.TryGuess<CountMeasure>(_row, ref _workspace, scale, KernelShape.LowestLegal, (double)k / count, out Pivots pivots))
            {
                search.UseScan(pivots, RowSums.AbovePivots<CountMeasure>(_row, ref _workspace, scale, pivots));
            }

            (float logit, int token) = search.Find(_row, ref _workspace);
            Cut(logit, withTies ? int.MaxValue : token);
        }
    }
}
