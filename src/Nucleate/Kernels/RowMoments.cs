using System;
using System.Runtime.InteropServices;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// What stages that look at the whole distribution measure: with d = l - best and w = e^(d / T), the mass Z = Σ w and the
/// mean of d under the probabilities w / Z. Logarithm of the mass and entropy follow without another exponential.
/// </summary>
/// <param name="Mass">Z: 1 or more, since the best token weighs 1.</param>
/// <param name="Mean">Σ w d / Z, in units of the caller's logits: 0 or less.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowMoments(double Mass, double Mean)
{
    /// <summary>ln Z. A token's probability is e^(d / T - ln Z).</summary>
    public double LogMass => NaturalLogarithm.Of(Mass);

    /// <summary>The entropy in nats: ln Z - mean / T.</summary>
    public double Entropy(double temperature) => LogMass - (Mean / temperature);

    /// <summary>The moments of a row, in one read.</summary>
    public static RowMoments Of(scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale)
    {
        workspace.Passes++;
        workspace.Exponentials += row.Length;
        double mass = 0;
        double moment = 0;
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                (float ties, float chunkMass, float chunkMoment) =
                    MomentSum.Of(run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at)), floored);
                mass += (double)ties + chunkMass;
                moment += chunkMoment;
            }
        }

        return new RowMoments(mass, moment / mass);
    }

    /// <summary>The moments of a list, in double precision but for its weights.</summary>
    public static RowMoments Of(scoped in CandidateList list, ref Workspace workspace, in ExponentialScale scale)
    {
        workspace.Exponentials += list.Count;
        ReadOnlySpan<float> logits = list.PaddedLogits();
        Span<float> weights = list.Scratch[..logits.Length];
        Weights.Write(logits, weights, scale);
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < list.Count; i++)
        {
            mass += weights[i];
            moment += weights[i] * ((double)logits[i] - scale.Best);
        }

        return new RowMoments(mass, moment / mass);
    }
}
