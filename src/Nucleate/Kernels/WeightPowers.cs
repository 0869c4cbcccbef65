using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The sums of a chunk's weights w = e^((l - best) / T) and of their squares in one read, each in the canonical order of
/// <see cref="LaneTotals"/>. The first one has the bits of <see cref="MassSum"/>.
/// </summary>
internal static class WeightPowers
{
    // Squares of smaller weights would not be normal floats, which are slow to compute with.
    private const float LeastSquared = 1e-18f;

    /// <summary>
    /// The sums over a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>)
    /// above the scale's floor. NaN weighs nothing.
    /// </summary>
    public static (float Mass, float Squares) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(chunk, scale)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, scale)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, scale)
        : Of<Lanes1>(chunk, scale);

    private static (float Mass, float Squares) Of<TLanes>(ReadOnlySpan<float> chunk, in ExponentialScale scale)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer massBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer squareBuffer);
        ref float masses = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref massBuffer));
        ref float squares = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref squareBuffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        TLanes least = TLanes.Fill(LeastSquared);
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;

        // Four accumulators of each sum at a time, as in MassSum.
        for (nuint column = 0; column < KernelShape.Block; column += 4 * step)
        {
            TLanes massA = default, massB = default, massC = default, massD = default;
            TLanes squareA = default, squareB = default, squareC = default, squareD = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                Add(TLanes.Load(ref source, at), best, high, low, floor, least, ref massA, ref squareA);
                Add(TLanes.Load(ref source, at + step), best, high, low, floor, least, ref massB, ref squareB);
                Add(TLanes.Load(ref source, at + (2 * step)), best, high, low, floor, least, ref massC, ref squareC);
                Add(TLanes.Load(ref source, at + (3 * step)), best, high, low, floor, least, ref massD, ref squareD);
            }

            if (4 * step == KernelShape.Block)
            {
                return (LaneTotals.Fold(massA, massB, massC, massD), LaneTotals.Fold(squareA, squareB, squareC, squareD));
            }

            Store(ref masses, column, massA, massB, massC, massD);
            Store(ref squares, column, squareA, squareB, squareC, squareD);
        }

        return (LaneTotals.Fold<TLanes>(ref masses), LaneTotals.Fold<TLanes>(ref squares));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(ref float lanes, nuint column, TLanes a, TLanes b, TLanes c, TLanes d)
        where TLanes : struct, ILanes<TLanes>
    {
        nuint step = (nuint)TLanes.Count;
        a.Store(ref lanes, column);
        b.Store(ref lanes, column + step);
        c.Store(ref lanes, column + (2 * step));
        d.Store(ref lanes, column + (3 * step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TLanes>(
        TLanes logit, TLanes best, TLanes high, TLanes low, TLanes floor, TLanes least, ref TLanes mass, ref TLanes square)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes weight = TLanes.WhereAtLeast(logit, floor, Exponential.OfScaled(logit - best, high, low));
        mass += weight;
        weight = TLanes.WhereAtLeast(weight, least, weight);
        square += weight * weight;
    }
}
