using System;
using System.Runtime.InteropServices;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// Guesses from a part of a long row how far down the tokens go that are left when its tail is dropped. A guess only: it
/// says how many tokens to collect, never which of them survive.
/// </summary>
/// <remarks>
/// One chunk of sixteen is measured above eight pivots at once. What few tokens weigh a lot does not matter for that,
/// only what many light ones weigh together, and of those there are thousands in the sample.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TailSample
{
    private const int Stride = 16;
    private const int FewestChunks = 4 * Stride;

    private readonly float _low;
    private readonly double _share;
    private readonly Pivots _pivots;
    private readonly PivotTotals _above;

    private TailSample(float low, double share, in Pivots pivots, in PivotTotals above)
    {
        _low = low;
        _share = share;
        _pivots = pivots;
        _above = above;
    }

    // Where the pivots lie above the lower end, in units of T; the last one is for the whole.
    private static ReadOnlySpan<float> Steps => [8, 6.5f, 5.25f, 4.25f, 3.25f, 2.25f, 1.25f];

    /// <summary>Measures a part of a long row, and nothing of a short one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="workspace">Whose patch is used.</param>
    /// <param name="scale">The weights.</param>
    /// <param name="low">A lower end: the tail below it surely weighs less than will be dropped.</param>
    /// <param name="temperature">The unit of the distances.</param>
    public static TailSample Of(scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, float low, double temperature)
    {
        int chunks = row.Length / KernelShape.Chunk;
        if (chunks < FewestChunks)
        {
            return new TailSample(low, 0, default, default);
        }

        Pivots pivots = default;
        for (int i = 0; i < Steps.Length; i++)
        {
            pivots[i] = (float)Math.Min(low + (Steps[i] * temperature), scale.Best);
        }

        pivots[Steps.Length] = scale.Floor;
        double share = (double)((chunks + Stride - 1) / Stride) / chunks;
        return new TailSample(low, share, pivots, Measure(row, ref workspace, scale, pivots, chunks));
    }

    /// <summary>About the logit whose tail, all tokens below it, weighs what is dropped; the lower end where nothing was measured.</summary>
    public float LowerEnd(double dropped)
    {
        double all = _above[Steps.Length];
        double share = _share * dropped;
        for (int i = 0; i < Steps.Length && _share > 0; i++)
        {
            // Sampled, so that nothing is below the lower end is only likely.
            if (all - _above[i] <= share)
            {
                return Math.Max(_low, i == 0 ? _pivots[0] : Between(_pivots[i], all - _above[i], _pivots[i - 1], all - _above[i - 1], share));
            }
        }

        return _low;
    }

    // Where the tail would weigh the share if its logarithm rose evenly from one pivot to the next.
    private static float Between(float low, double lighter, float high, double heavier, double share)
    {
        double part = lighter > 0 ? NaturalLogarithm.Of(share / lighter) / NaturalLogarithm.Of(heavier / lighter) : 0;
        return part > 0 && part < 1 ? (float)(low + (part * ((double)high - low))) : low;
    }

    private static PivotTotals Measure(scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, in Pivots pivots, int chunks)
    {
        PivotTotals above = default;
        Span<float> patch = Workspace.Patch(ref workspace);
        for (int chunk = 0; chunk < chunks; chunk += Stride)
        {
            RowRun part = row.Part(chunk * KernelShape.Chunk, KernelShape.Chunk, patch);
            workspace.Exponentials += part.Logits.Length;
            Pivots floored = pivots;
            for (int i = 0; i < Pivots.Count; i++)
            {
                floored[i] = Math.Max(pivots[i], part.Floor);
            }

            PivotSum.Add<MassMeasure>(part.Logits, scale, floored, ref above);
        }

        return above;
    }
}
