using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>What a token counts for when a cut is searched: its probability's weight, or one.</summary>
internal interface IMeasure
{
    /// <summary>Whether every token counts for the same.</summary>
    static abstract bool IsConstant { get; }

    /// <summary>What a token of a logit that is not below the scale's floor counts for.</summary>
    static abstract float Of(float logit, in ExponentialScale scale);

    /// <summary>Writes it for some logits, whole blocks. Below the floor, for NaN and minus infinity, it does not matter.</summary>
    static abstract void Write(ReadOnlySpan<float> logits, Span<float> measures, in ExponentialScale scale);
}

/// <summary>A token counts for its weight: the measure of top-p.</summary>
internal readonly struct MassMeasure : IMeasure
{
    public static bool IsConstant => false;

    public static float Of(float logit, in ExponentialScale scale) => scale.Weight(logit);

    public static void Write(ReadOnlySpan<float> logits, Span<float> measures, in ExponentialScale scale) => Weights.Write(logits, measures, scale);
}

/// <summary>A token counts for one: the measure of top-k.</summary>
internal readonly struct CountMeasure : IMeasure
{
    public static bool IsConstant => true;

    public static float Of(float logit, in ExponentialScale scale) => 1;

    public static void Write(ReadOnlySpan<float> logits, Span<float> measures, in ExponentialScale scale) => measures.Fill(1);
}

/// <summary>Sums of a measure above eight pivots at once, in the canonical order of <see cref="LaneTotals"/>.</summary>
internal static class PivotSum
{
    // Floats whose weights are written before they are added: adding to eight sums leaves no registers for exponentials that
    // do not wait for each other.
    private const int Part = KernelShape.Chunk / 2;

    /// <summary>Adds the measure of a chunk's tokens at or above each pivot to the totals. No pivot is below the scale's floor.</summary>
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add<TLanes, TMeasure>(ReadOnlySpan<float> chunk, in ExponentialScale scale, in Pivots pivots, ref PivotTotals totals)
        where TLanes : struct, ILanes<TLanes>
        where TMeasure : struct, IMeasure
    {
        Unsafe.SkipInit(out LaneTotals.PivotBuffer laneBuffer);
        Unsafe.SkipInit(out Buffer weightBuffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref laneBuffer));
        ref float weights = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref weightBuffer));
        MemoryMarshal.CreateSpan(ref lanes, Pivots.Count * KernelShape.Block).Clear();
        for (int at = 0; at < chunk.Length; at += Part)
        {
            ReadOnlySpan<float> logits = chunk.Slice(at, Math.Min(Part, chunk.Length - at));
            if (at == 0 || !TMeasure.IsConstant)
            {
                TMeasure.Write(logits, MemoryMarshal.CreateSpan(ref weights, logits.Length), scale);
            }

            for (nuint column = 0; column < KernelShape.Block; column += (nuint)TLanes.Count)
            {
                AddColumn<TLanes>(logits, ref weights, column, pivots, ref lanes);
            }
        }

        for (int pivot = 0; pivot < Pivots.Count; pivot++)
        {
            totals[pivot] += LaneTotals.Fold<TLanes>(ref Unsafe.Add(ref lanes, pivot * KernelShape.Block));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddColumn<TLanes>(ReadOnlySpan<float> logits, ref float weights, nuint column, in Pivots pivots, ref float lanes)
        where TLanes : struct, ILanes<TLanes>
    {
        const nuint Block = KernelShape.Block;
        ref float source = ref MemoryMarshal.GetReference(logits);
        TLanes p0 = TLanes.Fill(pivots[0]), p1 = TLanes.Fill(pivots[1]), p2 = TLanes.Fill(pivots[2]), p3 = TLanes.Fill(pivots[3]);
        TLanes p4 = TLanes.Fill(pivots[4]), p5 = TLanes.Fill(pivots[5]), p6 = TLanes.Fill(pivots[6]), p7 = TLanes.Fill(pivots[7]);
        TLanes s0 = TLanes.Load(ref lanes, column), s1 = TLanes.Load(ref lanes, column + Block);
        TLanes s2 = TLanes.Load(ref lanes, column + (2 * Block)), s3 = TLanes.Load(ref lanes, column + (3 * Block));
        TLanes s4 = TLanes.Load(ref lanes, column + (4 * Block)), s5 = TLanes.Load(ref lanes, column + (5 * Block));
        TLanes s6 = TLanes.Load(ref lanes, column + (6 * Block)), s7 = TLanes.Load(ref lanes, column + (7 * Block));
        for (nuint at = column; at < (nuint)logits.Length; at += Block)
        {
            TLanes logit = TLanes.Load(ref source, at);
            TLanes weight = TLanes.Load(ref weights, at);
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
        s1.Store(ref lanes, column + Block);
        s2.Store(ref lanes, column + (2 * Block));
        s3.Store(ref lanes, column + (3 * Block));
        s4.Store(ref lanes, column + (4 * Block));
        s5.Store(ref lanes, column + (5 * Block));
        s6.Store(ref lanes, column + (6 * Block));
        s7.Store(ref lanes, column + (7 * Block));
    }

    [InlineArray((sizeof(float) * Part) + StackAlignment.Line)]
    private struct Buffer
    {
        private byte _first;
    }
}
