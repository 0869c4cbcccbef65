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
    private const int LongestRowByMaxima = SegmentMaxima.MostSegments * SegmentMaxima.Segment;

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
        AddCandidates(ref scan, maxima, logits);
        scan.AllLegal = maxima.AreFinite && _row.Adjustments is not { Tokens.IsEmpty: false };
    }

    private readonly void AddCandidates(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AddCandidates<Lanes512>(ref scan, maxima, logits);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddCandidates<Lanes256>(ref scan, maxima, logits);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddCandidates<Lanes128>(ref scan, maxima, logits);
        }
        else
        {
            AddCandidates<Lanes1>(ref scan, maxima, logits);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void AddCandidates<TLanes>(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits)
        where TLanes : struct, ILanes<TLanes>
    {
        var adjusted = new AdjustedWalk(_row.Adjustments);
        int end = maxima.FirstOf(maxima.Segments.Length);
        scan.AddPart<TLanes>(logits, 0, maxima.FirstOf(0), ref adjusted);
        for (int group = 0; group < maxima.Segments.Length; group += KernelShape.Block)
        {
            for (ulong hot = maxima.HotSegments<TLanes>(group, scan.Limit); hot != 0; hot &= hot - 1)
            {
                int next = BitOperations.TrailingZeroCount(hot);
                int first = maxima.FirstOf(group + next);
                ref float segment = ref MemoryMarshal.GetReference(logits.Slice(first, SegmentMaxima.Segment));
                if (((maxima.AdjustedSegments(group) >> next) & 1) == 0)
                {
                    scan.AddHot<TLanes>(ref segment, first);
                }
                else
                {
                    scan.AddHot<TLanes>(ref segment, first, ref adjusted);
                }
            }
        }

        scan.AddPart<TLanes>(logits, end, logits.Length, ref adjusted);
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
