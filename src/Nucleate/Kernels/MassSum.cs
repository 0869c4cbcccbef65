using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The sum of the weights e^((l - best) / T) of one chunk, in float, in one canonical order: 64 lanes, folded by halves.
/// Relative error below 3e-7 beside that of the exponents, 1e-7 per unit (see <see cref="Exponential"/>); the same bits
/// at every vector width.
/// </summary>
internal static class MassSum
{
    /// <summary>
    /// The mass of a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>)
    /// above the scale's floor. NaN weighs nothing.
    /// </summary>
    public static float Of(ReadOnlySpan<float> chunk, in ExponentialScale scale) =>
        Vector512.IsHardwareAccelerated ? OfBlocks(chunk, scale)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, scale)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, scale)
        : Of<Lanes1>(chunk, scale);

    // What Of does, with all 64 lanes in one accumulator. Not inlined: within a larger method the compiler would run out of
    // locals that it keeps in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float OfBlocks(ReadOnlySpan<float> chunk, in ExponentialScale scale)
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        var best = LanesBlock.Fill(scale.Best);
        var high = LanesBlock.Fill(scale.High);
        var low = LanesBlock.Fill(scale.Low);
        var floor = LanesBlock.Fill(scale.Floor);
        LanesBlock sum = default;
        for (nuint at = 0; at < (nuint)chunk.Length; at += KernelShape.Block)
        {
            sum = Add(sum, LanesBlock.Load(ref source, at), best, high, low, floor);
        }

        return LanesBlock.SumByHalves(sum);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Of<TLanes>(ReadOnlySpan<float> chunk, in ExponentialScale scale)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer buffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;

        // Four accumulators at a time hide the latency of an addition and fit the registers of every width.
        for (nuint column = 0; column < KernelShape.Block; column += 4 * step)
        {
            TLanes a = default, b = default, c = default, d = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                a = Add(a, TLanes.Load(ref source, at), best, high, low, floor);
                b = Add(b, TLanes.Load(ref source, at + step), best, high, low, floor);
                c = Add(c, TLanes.Load(ref source, at + (2 * step)), best, high, low, floor);
                d = Add(d, TLanes.Load(ref source, at + (3 * step)), best, high, low, floor);
            }

            a.Store(ref lanes, column);
            b.Store(ref lanes, column + step);
            c.Store(ref lanes, column + (2 * step));
            d.Store(ref lanes, column + (3 * step));
        }

        return LaneTotals.Fold<TLanes>(ref lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Add<TLanes>(TLanes sum, TLanes logit, TLanes best, TLanes high, TLanes low, TLanes floor)
        where TLanes : struct, ILaneArithmetic<TLanes> =>
        TLanes.AddWhereAtLeast(sum, logit, floor, Exponential.OfScaled(logit - best, high, low));
}
