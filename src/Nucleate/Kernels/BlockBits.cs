using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>One bit for each of the 64 floats of a block, the first one lowest, so that a single loop visits all hits.</summary>
internal static class BlockBits
{
    /// <summary>Which floats are above the limit. NaN is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above<TLanes>(ref float block, TLanes limit)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong bits = 0;
        for (int lane = 0; lane < KernelShape.Block; lane += TLanes.Count)
        {
            bits |= (ulong)TLanes.BitsAbove(TLanes.Load(ref block, (nuint)lane), limit) << lane;
        }

        return bits;
    }

    /// <summary>Which floats are at least the limit. NaN is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<TLanes>(ref float block, TLanes limit)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong bits = 0;
        for (int lane = 0; lane < KernelShape.Block; lane += TLanes.Count)
        {
            bits |= (ulong)TLanes.BitsAtLeast(TLanes.Load(ref block, (nuint)lane), limit) << lane;
        }

        return bits;
    }

    /// <summary>Which floats are NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NaN<TLanes>(ref float block)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong bits = 0;
        for (int lane = 0; lane < KernelShape.Block; lane += TLanes.Count)
        {
            bits |= (ulong)TLanes.BitsNaN(TLanes.Load(ref block, (nuint)lane)) << lane;
        }

        return bits;
    }
}
