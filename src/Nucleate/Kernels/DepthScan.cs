using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>How far below the best logit the smallest one lies: the largest difference, as floats round it.</summary>
internal static class DepthScan
{
    /// <summary>The largest difference in a run, a multiple of <see cref="KernelShape.Block"/> long; 0 if none is there.</summary>
    /// <param name="run">Logits, at most the best one. NaN and what is below the floor are not there.</param>
    /// <param name="best">The best logit.</param>
    /// <param name="floor">Smaller logits are not there.</param>
    public static float Of(ReadOnlySpan<float> run, float best, float floor) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(run, best, floor)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(run, best, floor)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(run, best, floor)
        : Of<Lanes1>(run, best, floor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Of<TLanes>(ReadOnlySpan<float> run, float best, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes high = TLanes.Fill(best);
        TLanes lowest = TLanes.Fill(floor);
        TLanes even = default, odd = default;
        nuint step = (nuint)TLanes.Count;
        for (nuint at = 0; at < (nuint)run.Length; at += 2 * step)
        {
            even = TLanes.LargerOrFirst(even, Depth(TLanes.Load(ref source, at), high, lowest));
            odd = TLanes.LargerOrFirst(odd, Depth(TLanes.Load(ref source, at + step), high, lowest));
        }

        return TLanes.Largest(TLanes.LargerOrFirst(even, odd));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Depth<TLanes>(TLanes logit, TLanes best, TLanes floor)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.WhereAtLeast(logit, floor, best - logit);
}
