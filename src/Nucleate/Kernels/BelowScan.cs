using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>Whether a threshold would remove anything: looks for the first legal logit below it, and stops there.</summary>
internal static class BelowScan
{
    /// <summary>
    /// Whether any logit of a run, a multiple of <see cref="KernelShape.Block"/> long, is at least the floor and below the
    /// threshold. NaN is neither.
    /// </summary>
    public static bool Any(ReadOnlySpan<float> run, float floor, float threshold) =>
        threshold > floor
        && (Vector512.IsHardwareAccelerated ? Any<Lanes512>(run, floor, threshold)
            : Vector256.IsHardwareAccelerated ? Any<Lanes256>(run, floor, threshold)
            : Vector128.IsHardwareAccelerated ? Any<Lanes128>(run, floor, threshold)
            : Any<Lanes1>(run, floor, threshold));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Any<TLanes>(ReadOnlySpan<float> run, float floor, float threshold)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes low = TLanes.Fill(floor);
        TLanes limit = TLanes.Fill(threshold);
        for (int block = 0; block < run.Length; block += KernelShape.Block)
        {
            ref float values = ref Unsafe.Add(ref source, block);
            if ((BlockBits.AtLeast(ref values, low) & ~BlockBits.AtLeast(ref values, limit)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
