using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The weights of adaptive-p, one by one, and their sum in the canonical order of <see cref="LaneTotals"/>.</summary>
internal static class AdaptiveWeights
{
    /// <summary>
    /// Writes the weight of each logit of at least <paramref name="floor"/>, 0 for others, and returns the sum. Both spans
    /// have the same length, a multiple of <see cref="KernelShape.Block"/>, and are not the same memory.
    /// </summary>
    public static float Write(ReadOnlySpan<float> logits, Span<float> weights, in AdaptiveScale scale, float floor) =>
        Vector512.IsHardwareAccelerated ? Write<Lanes512>(logits, weights, scale, floor)
        : Vector256.IsHardwareAccelerated ? Write<Lanes256>(logits, weights, scale, floor)
        : Vector128.IsHardwareAccelerated ? Write<Lanes128>(logits, weights, scale, floor)
        : Write<Lanes1>(logits, weights, scale, floor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Write<TLanes>(ReadOnlySpan<float> logits, Span<float> weights, in AdaptiveScale scale, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer buffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        ref float source = ref MemoryMarshal.GetReference(logits);
        ref float destination = ref MemoryMarshal.GetReference(weights);
        TLanes lowest = TLanes.Fill(floor);
        AdaptiveScale local = scale;
        for (nuint column = 0; column < KernelShape.Block; column += (nuint)TLanes.Count)
        {
            TLanes sum = default;
            for (nuint at = column; at < (nuint)logits.Length; at += KernelShape.Block)
            {
                TLanes weight = local.Weight(TLanes.Load(ref source, at), lowest);
                weight.Store(ref destination, at);
                sum += weight;
            }

            sum.Store(ref lanes, column);
        }

        return LaneTotals.Fold<TLanes>(ref lanes);
    }
}
