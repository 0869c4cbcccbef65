using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>
/// Whether a stage that looks at the sorted order decided something by a hair. Kernels and interpreter both compute it in
/// double precision, from logits that earlier stages may have rounded, each by itself, or stretched, all alike.
/// </summary>
internal sealed class SortedBoundary(IReadOnlyList<TraceToken> before, Func<TraceToken, double> moved, double stretch)
{
    private const double Hair = 1e-10;

    private readonly double[] _moved = [.. before.Take(KernelShape.LargestListedTopK).Select(moved)];
    private readonly double[] _depths = [.. before.Take(KernelShape.LargestListedTopK).Select(token => before[0].Logit - token.Logit)];

    /// <summary>Top-h: a prefix has almost exactly the share.</summary>
    public bool IsNear(TopHStage stage)
    {
        double[] depths = [.. _depths.Take(KernelShape.TopHTokens).TakeWhile(depth => depth <= EntropyPrefix.Deepest)];
        double rest = depths.Skip(1).Sum(depth => Math.Exp(-depth));
        double logMass = rest < 1e-4 ? rest - (rest * rest / 2) : Math.Log(1 + rest);
        double[] terms = [.. depths.Select(depth => Math.Exp(-depth) * (logMass + depth))];
        double most = stage.H * terms.Sum() * (1 + KernelShape.BoundaryTolerance);
        double largest = _moved.Take(depths.Length).Max();
        double slack = depths.Zip(terms, (depth, term) => term * ((4 * largest) + (4 * stretch * (1 + depth)))).Sum();
        double sum = 0;
        return terms.Length > 1 && terms.Any(term => Math.Abs((sum += term) - most) <= (2 * slack) + (Hair * most));
    }

    /// <summary>Tail-free: the bends up to some token have almost exactly the share, or are almost too few to count.</summary>
    public bool IsNear(TailFreeStage stage)
    {
        double[] weights = [.. _depths.Select(depth => Math.Exp(-depth))];
        double[] bends = [.. Enumerable.Range(0, Math.Max(0, weights.Length - 2)).Select(i => Math.Abs(weights[i] - (2 * weights[i + 1]) + weights[i + 2]))];
        double rounded = weights.Zip(_moved, (weight, error) => weight * ((4 * error) + 1e-15)).Sum();
        double stretched = bends.Zip(_depths, (bend, depth) => bend * 4 * stretch * (1 + depth)).Sum();
        double total = bends.Sum();
        double most = stage.Z * total * (1 + KernelShape.BoundaryTolerance);
        double sum = 0;
        return Math.Abs(total - KernelShape.BoundaryTolerance) <= rounded + stretched + 1e-12
            || (total > KernelShape.BoundaryTolerance
                && bends.Any(bend => Math.Abs((sum += bend) - most) <= (2 * (rounded + stretched)) + (Hair * total)));
    }

    /// <summary>Min-k: another drop is almost as steep, or the least number is almost another one.</summary>
    public bool IsNear(MinKStage stage)
    {
        double[] drops = [.. Enumerable.Range(1, _depths.Length - 1).Select(rank => (_depths[rank] - _depths[rank - 1]) / rank)];
        double[] errors = [.. drops.Select((_, i) => ((_moved[i] + _moved[i + 1]) / (i + 1)) + (1e-13 * (1 + Math.Abs(before[0].Logit))))];
        int steepest = Array.IndexOf(drops, drops.DefaultIfEmpty().Max());
        bool isSteep = steepest >= 0 && drops[steepest] > 0 && drops.Where((drop, i) =>
            i != steepest && Math.Abs(drop - (drops[steepest] * (1 - KernelShape.BoundaryTolerance))) <= errors[i] + errors[steepest]).Any();
        double range = before[0].Logit - before[^1].Logit;
        double least = stage.Tau / range * (1 + KernelShape.BoundaryTolerance);
        double relative = 3e-7 + stretch + ((_moved[0] + moved(before[^1])) / range);
        bool isNearCount = range > 0 && least < before.Count + 1
            && Math.Floor(least * (1 - relative)) != Math.Floor(least * (1 + relative));
        return isSteep || isNearCount;
    }
}
