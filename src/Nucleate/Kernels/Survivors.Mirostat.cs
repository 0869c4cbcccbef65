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
        else if (RowSums.AnyBelow(_row, ref _workspace, SurpriseThreshold(bound, _row.Length)))
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
        _mirostat = memory;
        if (_listed)
        {
            KeepTopK(ZipfCount(List, m, _count, bound));
            return;
        }

        // The best tokens tell the largest logit too, and on most rows how many there are.
        TopKScan scan = RunTopKOrInfinite(m);
        CandidateList best = scan.List;
        bool isAll = best.Count < m;
        if (isAll)
        {
            SetList(best);
        }
        else
        {
            _bestKnown = true;
            _best = best.Logits[best.IndexOfBest()];
        }

        int count = isAll ? best.Count : scan.AllLegal ? _row.Length : RowSums.Count(_row, ref _workspace);
        KeepOfBest(best, ZipfCount(best, m, count, bound), count);
    }

    // A surprise of at most the bound is a logit of at least best - T (bound - ln Z). If Z removes nothing, although a larger
    // one would have, the draw has its sums already.
    private void KeepUnsurprising(double bound)
    {
        ExponentialScale scale = Scale();
        if (_row.Length >= RowSurvey.ShortestRow
            && RowSurvey.TryTake(_row, ref _workspace, scale, _temperature, double.PositiveInfinity, out RowSurvey survey)
            && TryKeepByBounds(bound, scale, survey))
        {
            return;
        }

        double total = RowSums.PartialMasses(_row, ref _workspace, scale);
        float threshold = SurpriseThreshold(bound, total);
        if (threshold > _best)
        {
            KeepBest();
        }
        else if (!RowSums.AnyBelow(_row, ref _workspace, threshold))
        {
            _rowMass = total;
        }
        else
        {
            KeepAtLeast(threshold, minKeep: 1);
        }
    }

    // Bounds of the row's mass are bounds of the threshold, and mostly no token lies between these. False if the exponentials
    // of the row have to tell.
    private bool TryKeepByBounds(double bound, in ExponentialScale scale, in RowSurvey survey)
    {
        float from = SurpriseThreshold(bound, survey.IsExact ? survey.Mass : survey.Least);
        float to = SurpriseThreshold(bound, survey.IsExact ? survey.Mass : survey.Most);
        if (from < survey.Low)
        {
            return KeepMany(bound, scale, survey, from, to);
        }

        var near = new CandidateList(ref _workspace, survey.Count);
        if (near.HasBetween(from, to))
        {
            return false;
        }

        SetList(near);
        KeepFrom(from);
        return true;
    }

    // Where the threshold is far below the best token: if it is known exactly, only the draw has to be done. Else one scan
    // adds the weights that surely survive, for the draw, and all weights, which tell the threshold; the few tokens that this
    // leaves are added one by one.
    private bool KeepMany(double bound, in ExponentialScale scale, in RowSurvey survey, float from, float to)
    {
        if (survey.IsExact)
        {
            Cut(from, int.MaxValue);
            return true;
        }

        var between = new RangeScan(from, MathF.BitDecrement(to), ref _workspace);
        double kept = RowSums.PartialMassesFrom(_row, ref _workspace, scale, to, ref between, out double all);
        if (between.Overflowed)
        {
            return false;
        }

        float threshold = Math.Clamp(SurpriseThreshold(bound, all), from, to);
        _rowMass = kept + AddSurvivors(between.List, scale, threshold);
        Cut(threshold, int.MaxValue);
        return true;
    }

    // The weight of a list's tokens of at least a threshold, which go to the partial sums too.
    private readonly double AddSurvivors(CandidateList list, in ExponentialScale scale, float threshold)
    {
        Span<double> sums = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        int tokensPerSlot = chunksPerSlot * KernelShape.Chunk;
        double added = 0;
        for (int i = 0; i < list.Count; i++)
        {
            double weight = list.Logits[i] >= threshold ? scale.Weight(list.Logits[i]) : 0;
            sums[list.Tokens[i] / tokensPerSlot] += weight;
            added += weight;
        }

        return added;
    }

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
    private void KeepOfBest(CandidateList best, int k, int count)
    {
        if (k <= best.Count)
        {
            _truncated = true;
            SetList(best);
        }

        if (_listed || k <= KernelShape.LargestListedTopK)
        {
            KeepTopK(k);
        }
        else
        {
            _truncated |= k < count;
            SearchTopK(k, count, withTies: false);
        }
    }

    private readonly int ZipfCount(CandidateList list, int m, int count, double bound)
    {
        m = Math.Min(m, list.Count);
        Span<float> best = list.Scratch[..m];
        Selection.CopyLargest(list.PaddedLogits(), best);
        return ZipfEstimate.Count(best, _temperature, count, bound);
    }
}
