using System;
using Nucleate.Kernels;

namespace Nucleate.Plans.Comparison;

/// <summary>Whether two pipelines differ on a row, and whether they do so by more than a hair.</summary>
/// <remarks>
/// A difference counts only if neither pipeline decided something within the boundary tolerance: the survivors have to
/// stay the same where limits are decided with half of the usual tolerance and with twice as much, and where all logits
/// are a little off. Equal logits stay equal then, since ties are no accident: the lower id comes first by definition. So
/// is a sum that equals a limit on paper: it reaches it, and does not exceed it, whatever the rounding.
/// </remarks>
internal sealed class RowCheck(ComparedPlan first, ComparedPlan second)
{
    /// <summary>How far apart probabilities have to be, in absolute terms.</summary>
    public const double Apart = 2 * KernelShape.BoundaryTolerance;

    // What weighs less than this beside the best token weighs nothing in a draw.
    private const double NoWeight = 1.1754943508222875e-38;
    private const float Jitter = 4e-6f;
    private const int Jitters = 6;

    private static readonly double[] s_tolerances = [KernelShape.BoundaryTolerance / 2, 2 * KernelShape.BoundaryTolerance];

    /// <summary>Whether the pipelines differ, perhaps by a hair.</summary>
    public bool Differs(ComparisonRow row) =>
        Differ(first.Run(row, KernelShape.BoundaryTolerance), second.Run(row, KernelShape.BoundaryTolerance));

    /// <summary>Whether they differ, and would also if limits and logits were a little different.</summary>
    public bool DiffersSurely(ComparisonRow row)
    {
        double[] one = first.Run(row, KernelShape.BoundaryTolerance);
        double[] other = second.Run(row, KernelShape.BoundaryTolerance);
        if (!Differ(one, other))
        {
            return false;
        }

        foreach (double tolerance in s_tolerances)
        {
            if (!Stays(row, tolerance, one, other))
            {
                return false;
            }
        }

        for (int seed = 0; seed < Jitters; seed++)
        {
            ComparisonRow near = row with { Logits = Array.ConvertAll(row.Logits, logit => Moved(logit, seed)) };
            if (!Stays(near, KernelShape.BoundaryTolerance, one, other))
            {
                return false;
            }
        }

        return true;
    }

    private bool Stays(ComparisonRow row, double tolerance, double[] one, double[] other)
    {
        double[] oneNow = first.Run(row, tolerance);
        double[] otherNow = second.Run(row, tolerance);
        return KeepsSame(one, oneNow) && KeepsSame(other, otherNow) && Differ(oneNow, otherNow);
    }

    private static bool KeepsSame(double[] one, double[] other)
    {
        for (int token = 0; token < one.Length; token++)
        {
            if (one[token] < 0 != other[token] < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Differ(double[] one, double[] other)
    {
        for (int token = 0; token < one.Length; token++)
        {
            bool removed = one[token] < 0 != other[token] < 0 && Math.Max(one[token], other[token]) > NoWeight;
            if (removed || (one[token] >= 0 && other[token] >= 0 && Math.Abs(one[token] - other[token]) > Apart))
            {
                return true;
            }
        }

        return false;
    }

    // Up or down by the value's bits, so that equal logits move together.
    private static float Moved(float logit, int seed)
    {
        if (!float.IsFinite(logit))
        {
            return logit;
        }

        uint hash = unchecked((BitConverter.SingleToUInt32Bits(logit) + (uint)seed + 1) * 2654435769u);
        hash = unchecked((hash ^ (hash >> 15)) * 2246822519u);
        float step = Jitter * Math.Max(1, Math.Abs(logit));
        return (hash >> 31) == 0 ? logit + step : logit - step;
    }
}
