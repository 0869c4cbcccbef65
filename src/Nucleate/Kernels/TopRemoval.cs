using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>Removes what a <see cref="TopCut"/> excludes from a chunk: these logits become minus infinity.</summary>
internal static class TopRemoval
{
    /// <summary>Changes logits of consecutive tokens from <paramref name="first"/> on, a multiple of <see cref="KernelShape.Block"/>.</summary>
    public static void Apply(Span<float> logits, int first, TopCut top)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<Lanes512>(logits, first, top);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<Lanes256>(logits, first, top);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Apply<Lanes128>(logits, first, top);
        }
        else
        {
            Apply<Lanes1>(logits, first, top);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Apply<TLanes>(Span<float> logits, int first, TopCut top)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes limit = TLanes.Fill(top.Logit);
        for (int block = 0; block < logits.Length; block += KernelShape.Block)
        {
            ref float values = ref Unsafe.Add(ref MemoryMarshal.GetReference(logits), block);

            // Blocks with nothing of at least the limit are by far the most.
            if (TLanes.BlockBelow(ref values, 0, limit))
            {
                continue;
            }

            for (ulong bits = BlockBits.AtLeast(ref values, limit); bits != 0; bits &= bits - 1)
            {
                int lane = BitOperations.TrailingZeroCount(bits);
                ref float logit = ref Unsafe.Add(ref values, lane);
                logit = top.Keeps(logit, first + block + lane) ? logit : float.NegativeInfinity;
            }
        }
    }
}
