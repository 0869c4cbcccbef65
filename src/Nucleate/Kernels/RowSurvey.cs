using System;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// What one read tells of a row: the tokens near the best one and their mass, and within bounds what all others weigh, as
/// a whole and by slot. Nearly all of the mass of most rows is that of a few tokens, so that this much decides what the
/// exponentials of the row would.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RowSurvey
{
    /// <summary>Shorter rows are exponentiated faster than a survey is evaluated.</summary>
    public const int ShortestRow = 16 * KernelShape.Chunk;

    // In units of T: what is farther from the best one weighs less than 2^-17 of it.
    private const double Nearness = 12;

    // As a share of the mass; that of exponentials in float is as far off.
    private const double Accuracy = 5e-7;

    private RowSurvey(float low, int count, double near, double tail)
    {
        Low = low;
        Count = count;
        Near = near;
        Tail = tail;
    }

    /// <summary>The lowest logit that is near.</summary>
    public float Low { get; }

    /// <summary>How many tokens are near. The workspace has them in its list, their weights in its scratch, and the others' bounds by slot in its partial sums.</summary>
    public int Count { get; }

    /// <summary>The mass of the near tokens, the best one's weight being 1.</summary>
    public double Near { get; }

    /// <summary>The sum of the others' bounds.</summary>
    public double Tail { get; }

    /// <summary>The least that the row's mass can be.</summary>
    public double Least => Near + WeightBounds.Least(Tail);

    /// <summary>The most that the row's mass can be.</summary>
    public double Most => Near + WeightBounds.Most(Tail);

    /// <summary>The middle of both.</summary>
    public double Mass => (Least + Most) / 2;

    /// <summary>Whether the middle tells the row's mass as well as its exponentials would.</summary>
    public bool IsExact => Most - Mass <= Accuracy * Near;

    /// <summary>
    /// Where the others' bounds sum to more, <see cref="IsExact"/> hardly ever holds: the near tokens would have to weigh four
    /// times what the best one does.
    /// </summary>
    public static double LargestExactTail => 8 * Accuracy / (WeightBounds.Most(1) - WeightBounds.Least(1));

    /// <summary>
    /// Surveys a row. False where too many tokens are near, where the others' bounds sum to more than a limit, or where
    /// logits are too large for bounds; mostly that shows after a small part of the read.
    /// </summary>
    public static bool TryTake(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, double temperature, double mostTail, out RowSurvey survey)
    {
        survey = default;
        if (!WeightBounds.TryFor(scale, out WeightBounds bounds))
        {
            return false;
        }

        var near = new RangeScan((float)(scale.Best - (Nearness * temperature)), float.MaxValue, ref workspace);
        double tail = RowSums.BoundsOutside(row, ref workspace, bounds, ref near, mostTail);
        if (near.Overflowed || tail > mostTail)
        {
            return false;
        }

        survey = new RowSurvey(near.Low, near.List.Count, RowSums.Mass(near.List, ref workspace, scale), tail);
        return true;
    }
}
