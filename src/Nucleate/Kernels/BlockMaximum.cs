using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The largest of some values, a multiple of <see cref="KernelShape.Block"/>; NaN is never the largest.</summary>
internal static class BlockMaximum
{
    public static float Of(ReadOnlySpan<float> values) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(values)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(values)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(values)
        : Of<Lanes1>(values);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Of<TLanes>(ReadOnlySpan<float> values)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(values);
        TLanes largest = TLanes.Fill(float.NegativeInfinity);
        for (nuint at = 0; at < (nuint)values.Length; at += (nuint)TLanes.Count)
        {
            largest = TLanes.LargerOrFirst(largest, TLanes.Load(ref source, at));
        }

        return TLanes.Largest(largest);
    }

    /// <summary>The smallest and the largest value; there is no NaN among them.</summary>
    public static (float Smallest, float Largest) RangeOf(ReadOnlySpan<float> values) =>
        Vector512.IsHardwareAccelerated ? RangeOf<Lanes512>(values)
        : Vector256.IsHardwareAccelerated ? RangeOf<Lanes256>(values)
        : Vector128.IsHardwareAccelerated ? RangeOf<Lanes128>(values)
        : RangeOf<Lanes1>(values);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (float Smallest, float Largest) RangeOf<TLanes>(ReadOnlySpan<float> values)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(values);
        TLanes largest = TLanes.Fill(float.NegativeInfinity);
        TLanes largestNegated = largest;
        for (nuint at = 0; at < (nuint)values.Length; at += (nuint)TLanes.Count)
        {
            var value = TLanes.Load(ref source, at);
            largest = TLanes.LargerOrFirst(largest, value);
            largestNegated = TLanes.LargerOrFirst(largestNegated, default(TLanes) - value);
        }

        return (-TLanes.Largest(largestNegated), TLanes.Largest(largest));
    }
}
