using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>Counts the logits of a run, a multiple of <see cref="KernelShape.Block"/> long, that are at least a limit. NaN is not counted.</summary>
internal static class CountSum
{
    public static int AtLeast(ReadOnlySpan<float> run, float limit) =>
        Vector512.IsHardwareAccelerated ? AtLeast<Lanes512>(run, limit)
        : Vector256.IsHardwareAccelerated ? AtLeast<Lanes256>(run, limit)
        : Vector128.IsHardwareAccelerated ? AtLeast<Lanes128>(run, limit)
        : AtLeast<Lanes1>(run, limit);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AtLeast<TLanes>(ReadOnlySpan<float> run, float limit)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes floor = TLanes.Fill(limit);
        int count = 0;
        for (nuint i = 0; i < (nuint)run.Length; i += (nuint)TLanes.Count)
        {
            count += BitOperations.PopCount(TLanes.BitsAtLeast(TLanes.Load(ref source, i), floor));
        }

        return count;
    }
}
