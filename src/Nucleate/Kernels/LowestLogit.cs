using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>A logit that none of the legal ones is below: the smallest of them, or 0 if that is smaller.</summary>
/// <remarks>Enough to tell that a threshold removes nothing, and cheap beside the weights of the same chunk.</remarks>
internal static class LowestLogit
{
    /// <summary>The bound of a chunk, a multiple of <see cref="KernelShape.Block"/> long, of which only logits of at least a floor are there.</summary>
    public static float Of(ReadOnlySpan<float> chunk, float floor) =>
        Vector512.IsHardwareAccelerated ? Of<Lanes512>(chunk, floor)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, floor)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, floor)
        : Of<Lanes1>(chunk, floor);

    private static float Of<TLanes>(ReadOnlySpan<float> chunk, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes limit = TLanes.Fill(floor);
        TLanes a = default, b = default, c = default, d = default;
        nuint step = (nuint)TLanes.Count;
        for (nuint at = 0; at < (nuint)chunk.Length; at += 4 * step)
        {
            a = Deeper(a, TLanes.Load(ref source, at), limit);
            b = Deeper(b, TLanes.Load(ref source, at + step), limit);
            c = Deeper(c, TLanes.Load(ref source, at + (2 * step)), limit);
            d = Deeper(d, TLanes.Load(ref source, at + (3 * step)), limit);
        }

        return -TLanes.Largest(TLanes.LargerOrFirst(TLanes.LargerOrFirst(a, b), TLanes.LargerOrFirst(c, d)));
    }

    // What is not there counts as 0.
    private static TLanes Deeper<TLanes>(TLanes deepest, TLanes logit, TLanes limit)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.LargerOrFirst(deepest, TLanes.WhereAtLeast(logit, limit, default(TLanes) - logit));
}
