using System;

namespace Nucleate.Kernels;

/// <summary>
/// Guesses from a part of a long row where a measure of the sorted order reaches a share of the whole. A guess only: it says
/// at which logits the row is measured, never where it is cut.
/// </summary>
/// <remarks>
/// Sixty-four blocks are copied from all over the row and measured above eight pivots again and again, until the cut is known
/// to within what such a sample can tell; the row's pivots then lie around it at a few standard errors.
/// </remarks>
internal static class CutSample
{
    private const int Blocks = 64;
    private const int ShortestRow = 24 * KernelShape.Chunk;
    private const int FewestTokens = 1024;
    private const int MostRounds = 6;

    // In standard errors: first where the cut most likely is.
    private static ReadOnlySpan<float> Offsets => [2.6f, 1.3f, 0.6f, 0.15f, -0.3f, -0.9f, -1.6f, -2.8f];

    /// <summary>Pivots around the guessed cut, falling; false where the row is too short, or too much of it is not there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="workspace">Whose patch and candidates' memory are used.</param>
    /// <param name="scale">The weights that <see cref="MassMeasure"/> adds.</param>
    /// <param name="low">The cut is not below this logit.</param>
    /// <param name="share">The share of the measure.</param>
    /// <param name="pivots">The pivots.</param>
    public static bool TryGuess<TMeasure>(
        scoped in LogitRow row, ref Workspace workspace, in ExponentialScale scale, float low, double share, out Pivots pivots)
        where TMeasure : struct, IMeasure
    {
        pivots = default;
        if (row.Length < ShortestRow)
        {
            return false;
        }

        ReadOnlySpan<float> sample = Take(row, ref workspace);
        if (CountSum.AtLeast(sample, KernelShape.LowestLegal) < FewestTokens)
        {
            return false;
        }

        workspace.Exponentials += typeof(TMeasure) == typeof(MassMeasure) ? sample.Length : 0;
        double total = Measure<TMeasure>(sample, scale, Filled(scale.Floor))[0];
        double error = StandardError<TMeasure>(sample, scale, total, share);
        var search = new CutSearch<TMeasure>(scale, low, total, share * total);
        for (int round = 0; round < MostRounds && search.MeasureInRange > 4 * error; round++)
        {
            Pivots even = CutSearch<TMeasure>.First(search.Low, search.High);
            search.Use(even, Measure<TMeasure>(sample, scale, even));
        }

        double width = (double)search.High - search.Low;
        double step = error / search.MeasureInRange * width;
        if (!(step > 0) || !double.IsFinite(step))
        {
            return false;
        }

        for (int i = 0; i < Pivots.Count; i++)
        {
            pivots[i] = (float)Math.Clamp(search.Interpolated + (Offsets[i] * step), low, scale.Best);
        }

        return true;
    }

    // Blocks at equal distances; what is not there becomes minus infinity.
    private static ReadOnlySpan<float> Take(scoped in LogitRow row, ref Workspace workspace)
    {
        Span<float> sample = Workspace.Sample(ref workspace)[..(Blocks * KernelShape.Block)];
        Span<float> patch = Workspace.Patch(ref workspace);
        int stride = row.Length / KernelShape.Block / Blocks * KernelShape.Block;
        for (int block = 0; block < Blocks; block++)
        {
            RowRun part = row.Part(block * stride, KernelShape.Block, patch);
            Span<float> copy = sample.Slice(block * KernelShape.Block, KernelShape.Block);
            part.Logits.CopyTo(copy);
            if (part.Floor > KernelShape.LowestLegal)
            {
                RemoveBelow(copy, part.Floor);
            }
        }

        return sample;
    }

    private static void RemoveBelow(Span<float> logits, float floor)
    {
        foreach (ref float logit in logits)
        {
            logit = logit >= floor ? logit : float.NegativeInfinity;
        }
    }

    // Of the measure above the cut, as an estimate from tokens that are drawn independently of each other.
    private static double StandardError<TMeasure>(ReadOnlySpan<float> sample, in ExponentialScale scale, double total, double share)
        where TMeasure : struct, IMeasure
    {
        double squares = total;
        if (typeof(TMeasure) == typeof(MassMeasure))
        {
            squares = 0;
            for (int at = 0; at < sample.Length; at += KernelShape.Chunk)
            {
                squares += WeightPowers.Of(sample.Slice(at, KernelShape.Chunk), scale).Squares;
            }
        }

        return Math.Sqrt(squares * share * (1 - share));
    }

    private static Pivots Filled(float logit)
    {
        Pivots pivots = default;
        ((Span<float>)pivots).Fill(logit);
        return pivots;
    }

    private static PivotTotals Measure<TMeasure>(ReadOnlySpan<float> sample, in ExponentialScale scale, in Pivots pivots)
        where TMeasure : struct, IMeasure
    {
        PivotTotals totals = default;
        for (int at = 0; at < sample.Length; at += KernelShape.Chunk)
        {
            PivotSum.Add<TMeasure>(sample.Slice(at, KernelShape.Chunk), scale, pivots, ref totals);
        }

        return totals;
    }
}
