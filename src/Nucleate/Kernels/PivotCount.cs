using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>How many values are at or above each of eight pivots.</summary>
[InlineArray(Pivots.Count)]
internal struct PivotCounts
{
    private int _first;
}

/// <summary>Counts values above eight pivots at once.</summary>
internal static class PivotCount
{
    /// <summary>The counts of values, a multiple of <see cref="KernelShape.Block"/>, at or above each pivot. NaN is not counted.</summary>
    public static PivotCounts AtLeast(ReadOnlySpan<float> values, in Pivots pivots) =>
        Vector512.IsHardwareAccelerated ? AtLeast<Lanes512>(values, pivots)
        : Vector256.IsHardwareAccelerated ? AtLeast<Lanes256>(values, pivots)
        : Vector128.IsHardwareAccelerated ? AtLeast<Lanes128>(values, pivots)
        : AtLeast<Lanes1>(values, pivots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PivotCounts AtLeast<TLanes>(ReadOnlySpan<float> values, in Pivots pivots)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(values);
        TLanes p0 = TLanes.Fill(pivots[0]), p1 = TLanes.Fill(pivots[1]), p2 = TLanes.Fill(pivots[2]), p3 = TLanes.Fill(pivots[3]);
        TLanes p4 = TLanes.Fill(pivots[4]), p5 = TLanes.Fill(pivots[5]), p6 = TLanes.Fill(pivots[6]), p7 = TLanes.Fill(pivots[7]);
        int c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0;
        for (nuint at = 0; at < (nuint)values.Length; at += (nuint)TLanes.Count)
        {
            TLanes value = TLanes.Load(ref source, at);
            c0 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p0));
            c1 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p1));
            c2 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p2));
            c3 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p3));
            c4 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p4));
            c5 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p5));
            c6 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p6));
            c7 += BitOperations.PopCount(TLanes.BitsAtLeast(value, p7));
        }

        PivotCounts counts = default;
        counts[0] = c0;
        counts[1] = c1;
        counts[2] = c2;
        counts[3] = c3;
        counts[4] = c4;
        counts[5] = c5;
        counts[6] = c6;
        counts[7] = c7;
        return counts;
    }
}
