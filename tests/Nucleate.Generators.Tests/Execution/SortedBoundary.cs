using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>Whether a stage that looks at the sorted order decided something by a hair.</summary>
internal static class SortedBoundary
{
    private const double Tolerance = 1e-6;
    private const double Hair = 1e-9;
    private const int TopHTokens = 100;
    private const int ListedTokens = 1024;

    public static bool IsNear(TopHStage stage, IReadOnlyList<TraceToken> reached, double rounding)
    {
        double[] depths = [.. reached.Take(TopHTokens).Select(token => reached[0].Logit - token.Logit)];
        double mass = depths.Sum(depth => Math.Exp(-depth));
        double[] terms = [.. depths.Select(depth => Math.Exp(-depth) * (Math.Log(mass) + depth))];
        double most = stage.H * terms.Sum() * (1 + Tolerance);
        double sum = 0;
        return terms.Any(term => Math.Abs((sum += term) - most) <= (Hair + (8 * rounding)) * terms.Sum());
    }

    public static bool IsNear(TailFreeStage stage, IReadOnlyList<TraceToken> reached, double rounding)
    {
        double[] weights = [.. reached.Take(ListedTokens).Select(token => Math.Exp(token.Logit - reached[0].Logit))];
        double[] bends = [.. Enumerable.Range(0, Math.Max(0, weights.Length - 2)).Select(i => Math.Abs(weights[i] - (2 * weights[i + 1]) + weights[i + 2]))];
        double slack = (Hair * bends.Sum()) + (8 * rounding * weights.Sum());
        double most = stage.Z * bends.Sum() * (1 + Tolerance);
        double sum = 0;
        return Math.Abs(bends.Sum() - Tolerance) <= slack + Hair || bends.Any(bend => Math.Abs((sum += bend) - most) <= slack);
    }

    public static bool IsNear(MinKStage stage, IReadOnlyList<TraceToken> reached, double rounding)
    {
        double[] falling = [.. reached.Take(ListedTokens).Select(token => token.Logit)];
        double[] drops = [.. Enumerable.Range(1, falling.Length - 1).Select(rank => (falling[rank - 1] - falling[rank]) / rank)];
        double enough = drops.DefaultIfEmpty().Max() * (1 - Tolerance);
        double range = reached[0].Logit - reached[^1].Logit;
        double least = stage.Tau / range * (1 + Tolerance);
        double relative = 3e-7 + (4 * rounding / range);
        return drops.Count(drop => Math.Abs(drop - enough) <= (4 * rounding) + (Tolerance / 2 * enough)) > 1
            || (range > 0 && least < reached.Count + 1 && Math.Floor(least * (1 - relative)) != Math.Floor(least * (1 + relative)));
    }
}
