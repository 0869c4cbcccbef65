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

    // One read finds which segments can hold any of the k best; only these, few on most rows, are looked at closely.
    private void ScanByMaxima(scoped ref TopKScan scan, int k, ReadOnlySpan<float> logits)
    {
        Span<float> memory = Workspace.Maxima(ref _workspace);
        int segments = logits.Length / KernelShape.Chunk * (KernelShape.Chunk / SegmentMaxima.Segment);
        var maxima = new SegmentMaxima(memory[..SegmentMaxima.Sets], memory[SegmentMaxima.Sets..], segments);
        maxima.Read(logits, _row.Adjustments);
        _firstNaN = Math.Min(_firstNaN, maxima.FirstNaN);
        scan.Limit = maxima.BoundForTopK(k);
        AddHotSegments(ref scan, maxima, logits);
        int rest = segments * SegmentMaxima.Segment;
        int legal = rest;
        if (rest < logits.Length)
        {
            RowRun tail = _row.Part(rest, KernelShape.Chunk, Workspace.Patch(ref _workspace));
            scan.Add(tail.Logits, tail.First, tail.Floor);
            legal += CountSum.AtLeast(tail.Logits, KernelShape.LowestLegal);
        }

        scan.Legal = maxima.AreFinite && _row.Adjustments is not { Tokens.IsEmpty: false } ? legal : -1;
    }

    private readonly void AddHotSegments(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes512>(ref scan, maxima, logits);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes256>(ref scan, maxima, logits);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddHotSegments<Lanes128>(ref scan, maxima, logits);
        }
        else
        {
            AddHotSegments<Lanes1>(ref scan, maxima, logits);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void AddHotSegments<TLanes>(scoped ref TopKScan scan, scoped in SegmentMaxima maxima, ReadOnlySpan<float> logits)
        where TLanes : struct, ILanes<TLanes>
    {
        bool adjusted = _row.Adjustments is { Tokens.IsEmpty: false };
        for (int group = 0; group < maxima.Segments.Length; group += KernelShape.Block)
        {
            for (ulong hot = maxima.HotSegments<TLanes>(group, scan.Limit); hot != 0; hot &= hot - 1)
            {
                int first = (group + BitOperations.TrailingZeroCount(hot)) * SegmentMaxima.Segment;
                ReadOnlySpan<float> segment = adjusted
                    ? _row.Part(first, SegmentMaxima.Segment, Workspace.Patch(ref _workspace)).Logits
                    : logits.Slice(first, SegmentMaxima.Segment);
                scan.AddHot<TLanes>(ref MemoryMarshal.GetReference(segment), first);
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
