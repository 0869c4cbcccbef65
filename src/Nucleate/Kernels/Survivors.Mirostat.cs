using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Mirostat 2: keeps the tokens whose surprise is within the memory's bound; the draw moves the bound.</summary>
    /// <param name="memory">The bound.</param>
    /// <param name="tau">The surprise to aim at, in bits: 0 or more.</param>
    /// <param name="eta">How fast the bound learns: in [0, 1].</param>
    public void KeepMirostatV2(MirostatMemory memory, double tau, double eta)
    {
        double bound = memory.Aim(tau, eta) + KernelShape.BoundaryTolerance;
        if (!FindBest())
        {
            return;
        }

        _mirostat = memory;
        _truncated = true;
        if (_listed)
        {
            KeepFrom(SurpriseThreshold(bound, MassOfList(Scale())));
        }
        else
        {
            KeepUnsurprising(bound);
        }
    }

    /// <summary>Mirostat: keeps as many of the best tokens as the memory's bound asks for; the draw moves the bound.</summary>
    /// <param name="memory">The bound.</param>
    /// <param name="tau">The surprise to aim at, in bits: 0 or more.</param>
    /// <param name="eta">How fast the bound learns: in [0, 1].</param>
    /// <param name="m">How many of the best tokens the estimate looks at: from 2 to 1,024.</param>
    public void KeepMirostat(MirostatMemory memory, double tau, double eta, int m)
    {
        double bound = memory.Aim(tau, eta);
        if (!FindBest())
        {
            return;
        }

        _mirostat = memory;
        int count = Count();
        if (!_listed && count <= KernelShape.ListCapacity - KernelShape.Block)
        {
            CollectIfFew();
        }

        if (_listed)
        {
            KeepTopK(ZipfCount(List, m, count, bound));
        }
        else
        {
            CandidateList best = RunTopK(m).List;
            KeepOfBest(best, ZipfCount(best, m, count, bound));
        }
    }

    // A surprise of at most the bound is a logit of at least best - T (bound - ln Z). Z is at least 1 and at least what was
    // summed so far, so the tokens that can survive are collected while Z is summed. If they are too many for the list, they
    // are a cut of the row; and if that removes nothing, the draw has its sums already.
    private void KeepUnsurprising(double bound)
    {
        ExponentialScale scale = Scale();
        float low = Math.Min(MarginScan.ThresholdBelow(_best, _temperature * bound), _best);
        var range = new RangeScan(low, float.MaxValue, ref _workspace, raises: true);
        double total = CollectUnsurprising(scale, bound, ref range, out float lowest);
        float threshold = SurpriseThreshold(bound, total);
        if (!range.Overflowed && Math.Min(threshold, _best) >= range.Low)
        {
            SetList(range.List);
            KeepFrom(threshold);
        }
        else if (threshold > _best)
        {
            KeepBest();
        }
        else
        {
            Cut(threshold, int.MaxValue);
            _rowMass = threshold <= lowest ? total : double.NaN;
        }
    }

    private readonly double CollectUnsurprising(in ExponentialScale scale, double bound, scoped ref RangeScan range, out float lowest)
    {
        _workspace.Passes++;
        _workspace.Exponentials += _row.Length;
        Span<double> sums = Workspace.PartialSums(ref _workspace);
        sums.Clear();
        int chunksPerSlot = ChunksPerSlot(sums.Length);
        lowest = 0;
        double total = 0;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                double sum = MassSum.Of(part, floored);
                sums[(run.First + at) / KernelShape.Chunk / chunksPerSlot] += sum;
                total += sum;
                lowest = Math.Min(lowest, LowestLogit.Of(part, run.Floor));
                if (!range.Overflowed)
                {
                    range.RaiseTo(total > 1 ? Math.Min(SurpriseThreshold(bound, total), _best) : range.Low);
                    range.Add(part, run.First + at, run.Floor);
                    range.Overflowed |= range.Raised > 0 && IsHopeless(range.Low, bound, total, run.First + at + part.Length);
                }
            }
        }

        return total;
    }

    // Whether the list will have had no room for some that survive, if the rest of the row is like the part that was seen:
    // more of them would only replace one another.
    private readonly bool IsHopeless(float low, double bound, double total, int seen) =>
        seen < _row.Length / 3 && SurpriseThreshold(bound, Math.Max(total, 1) * _row.Length / seen) < low;

    private readonly float SurpriseThreshold(double bound, double total) =>
        MarginScan.ThresholdBelow(_best, _temperature * (bound - NaturalLogarithm.Of(total)));

    // The tokens of the list, or, if none is within the bound, the best one.
    private void KeepFrom(float threshold)
    {
        if (threshold > _best)
        {
            KeepBest();
            return;
        }

        CandidateList list = List;
        list.KeepAtLeast(threshold);
        SetList(list);
    }

    // The list holds the best tokens of the row, as many as it does.
    private void KeepOfBest(CandidateList best, int k)
    {
        if (k <= best.Count)
        {
            _truncated = true;
            SetList(best);
        }

        KeepTopK(k);
    }

    private readonly int ZipfCount(CandidateList list, int m, int count, double bound)
    {
        m = Math.Min(m, list.Count);
        Span<float> best = list.Scratch[..m];
        Selection.CopyLargest(list.PaddedLogits(), best);
        return ZipfEstimate.Count(best, _temperature, count, bound);
    }
}
