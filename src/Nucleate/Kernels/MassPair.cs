using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The sums of a chunk's weights and of those of at least a limit in one read, each in the canonical order of
/// <see cref="LaneTotals"/> and with the bits of <see cref="MassSum"/>.
/// </summary>
internal static class MassPair
{
    /// <summary>
    /// The sums over a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>)
    /// above the scale's floor, and of these the tokens of at least a limit. NaN weighs nothing.
    /// </summary>
    public static (float All, float Kept) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale, float limit) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(chunk, scale, limit)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, scale, limit)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, scale, limit)
        : Of<Lanes1>(chunk, scale, limit);

    private static (float All, float Kept) Of<TLanes>(ReadOnlySpan<float> chunk, in ExponentialScale scale, float limit)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer allBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer keptBuffer);
        ref float all = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref allBuffer));
        ref float kept = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref keptBuffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        TLanes least = TLanes.Fill(Math.Max(limit, scale.Floor));
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;

        // Four accumulators of each sum at a time, as in MassSum.
        for (nuint column = 0; column < KernelShape.Block; column += 4 * step)
        {
            TLanes allA = default, allB = default, allC = default, allD = default;
            TLanes keptA = default, keptB = default, keptC = default, keptD = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                Add(TLanes.Load(ref source, at), best, high, low, floor, least, ref allA, ref keptA);
                Add(TLanes.Load(ref source, at + step), best, high, low, floor, least, ref allB, ref keptB);
                Add(TLanes.Load(ref source, at + (2 * step)), best, high, low, floor, least, ref allC, ref keptC);
                Add(TLanes.Load(ref source, at + (3 * step)), best, high, low, floor, least, ref allD, ref keptD);
            }

            if (4 * step == KernelShape.Block)
            {
                return (LaneTotals.Fold(allA, allB, allC, allD), LaneTotals.Fold(keptA, keptB, keptC, keptD));
            }

            Store(ref all, column, allA, allB, allC, allD);
            Store(ref kept, column, keptA, keptB, keptC, keptD);
        }

        return (LaneTotals.Fold<TLanes>(ref all), LaneTotals.Fold<TLanes>(ref kept));
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
        TLanes logit, TLanes best, TLanes high, TLanes low, TLanes floor, TLanes least, ref TLanes all, ref TLanes kept)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes weight = Exponential.OfScaled(logit - best, high, low);
        all = TLanes.AddWhereAtLeast(all, logit, floor, weight);
        kept = TLanes.AddWhereAtLeast(kept, logit, least, weight);
    }
}
