using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>How many logits of a chunk are there, the sum of their differences to a pivot, and that of the squares.</summary>
internal static class DeviationSum
{
    /// <summary>
    /// The sums over a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>) of
    /// the logits of at least <paramref name="floor"/>, in the canonical order of <see cref="LaneTotals"/>.
    /// </summary>
    public static (int Count, float Sum, float Squares) Of(ReadOnlySpan<float> chunk, float floor, float pivot) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(chunk, floor, pivot)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, floor, pivot)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, floor, pivot)
        : Of<Lanes1>(chunk, floor, pivot);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Count, float Sum, float Squares) Of<TLanes>(ReadOnlySpan<float> chunk, float floor, float pivot)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer sumBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer squareBuffer);
        ref float sums = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref sumBuffer));
        ref float squares = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref squareBuffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes least = TLanes.Fill(floor);
        TLanes centre = TLanes.Fill(pivot);
        nuint step = (nuint)TLanes.Count;
        int count = 0;
        for (nuint column = 0; column < KernelShape.Block; column += 2 * step)
        {
            TLanes sumA = default, sumB = default, squareA = default, squareB = default;
            for (nuint at = column; at < (nuint)chunk.Length; at += KernelShape.Block)
            {
                count += Add(TLanes.Load(ref source, at), least, centre, ref sumA, ref squareA);
                count += Add(TLanes.Load(ref source, at + step), least, centre, ref sumB, ref squareB);
            }

            sumA.Store(ref sums, column);
            sumB.Store(ref sums, column + step);
            squareA.Store(ref squares, column);
            squareB.Store(ref squares, column + step);
        }

        return (count, LaneTotals.Fold<TLanes>(ref sums), LaneTotals.Fold<TLanes>(ref squares));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Add<TLanes>(TLanes logit, TLanes least, TLanes centre, ref TLanes sum, ref TLanes square)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes difference = logit - centre;
        sum += TLanes.WhereAtLeast(logit, least, difference);
        square += TLanes.WhereAtLeast(logit, least, difference * difference);
        return BitOperations.PopCount(TLanes.BitsAtLeast(logit, least));
    }
}
