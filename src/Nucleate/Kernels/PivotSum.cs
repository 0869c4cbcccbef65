using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>What a token counts for when a cut is searched: its probability's weight, or one.</summary>
internal interface IMeasure
{
    static abstract TLanes Of<TLanes>(TLanes logit, TLanes best, TLanes high, TLanes low)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>A token counts for its weight: the measure of top-p.</summary>
internal readonly struct MassMeasure : IMeasure
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes logit, TLanes best, TLanes high, TLanes low)
        where TLanes : struct, ILanes<TLanes> =>
        Exponential.OfScaled(logit - best, high, low);
}

/// <summary>A token counts for one: the measure of top-k.</summary>
internal readonly struct CountMeasure : IMeasure
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes logit, TLanes best, TLanes high, TLanes low)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Fill(1);
}

/// <summary>Sums of a measure above eight pivots at once, in the canonical order of <see cref="LaneTotals"/>.</summary>
internal static class PivotSum
{
    /// <summary>Adds the measure of a chunk's tokens at or above each pivot to the totals.</summary>
    public static void Add<TMeasure>(ReadOnlySpan<float> chunk, in ExponentialScale scale, in Pivots pivots, ref PivotTotals totals)
        where TMeasure : struct, IMeasure
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512, TMeasure>(chunk, scale, pivots, ref totals);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256, TMeasure>(chunk, scale, pivots, ref totals);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Add<Lanes128, TMeasure>(chunk, scale, pivots, ref totals);
        }
        else
        {
            Add<Lanes1, TMeasure>(chunk, scale, pivots, ref totals);
        }
    }

    private static void Add<TLanes, TMeasure>(ReadOnlySpan<float> chunk, in ExponentialScale scale, in Pivots pivots, ref PivotTotals totals)
        where TLanes : struct, ILanes<TLanes>
        where TMeasure : struct, IMeasure
    {
        Unsafe.SkipInit(out LaneTotals.PivotBuffer buffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        for (nuint column = 0; column < KernelShape.Block; column += (nuint)TLanes.Count)
        {
            AddColumn<TLanes, TMeasure>(chunk, column, scale, pivots, ref lanes);
        }

        for (int pivot = 0; pivot < Pivots.Count; pivot++)
        {
            totals[pivot] += LaneTotals.Fold<TLanes>(ref Unsafe.Add(ref lanes, pivot * KernelShape.Block));
        }
    }

    private static void AddColumn<TLanes, TMeasure>(
        ReadOnlySpan<float> chunk, nuint column, in ExponentialScale scale, in Pivots pivots, ref float lanes)
        where TLanes : struct, ILanes<TLanes>
        where TMeasure : struct, IMeasure
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes p0 = TLanes.Fill(pivots[0]), p1 = TLanes.Fill(pivots[1]), p2 = TLanes.Fill(pivots[2]), p3 = TLanes.Fill(pivots[3]);
        TLanes p4 = TLanes.Fill(pivots[4]), p5 = TLanes.Fill(pivots[5]), p6 = TLanes.Fill(pivots[6]), p7 = TLanes.Fill(pivots[7]);
        TLanes s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (nuint at = column; at < (nuint)chunk.Length; at += KernelShape.Block)
        {
            TLanes logit = TLanes.Load(ref source, at);
            TLanes weight = TMeasure.Of(logit, best, high, low);
            s0 = TLanes.AddWhereAtLeast(s0, logit, p0, weight);
            s1 = TLanes.AddWhereAtLeast(s1, logit, p1, weight);
            s2 = TLanes.AddWhereAtLeast(s2, logit, p2, weight);
            s3 = TLanes.AddWhereAtLeast(s3, logit, p3, weight);
            s4 = TLanes.AddWhereAtLeast(s4, logit, p4, weight);
            s5 = TLanes.AddWhereAtLeast(s5, logit, p5, weight);
            s6 = TLanes.AddWhereAtLeast(s6, logit, p6, weight);
            s7 = TLanes.AddWhereAtLeast(s7, logit, p7, weight);
        }

        s0.Store(ref lanes, column);
        s1.Store(ref lanes, column + KernelShape.Block);
        s2.Store(ref lanes, column + (2 * KernelShape.Block));
        s3.Store(ref lanes, column + (3 * KernelShape.Block));
        s4.Store(ref lanes, column + (4 * KernelShape.Block));
        s5.Store(ref lanes, column + (5 * KernelShape.Block));
        s6.Store(ref lanes, column + (6 * KernelShape.Block));
        s7.Store(ref lanes, column + (7 * KernelShape.Block));
    }
}
