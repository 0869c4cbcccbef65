using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The positive parts of the differences of two distributions' probabilities, and their sum in the canonical order of
/// <see cref="LaneTotals"/>. Each is off by at most 2e-7 of the larger one of the two probabilities.
/// </summary>
internal static class Residuals
{
    /// <summary>Replaces each weight by max(0, weight · factor - drafted · draftFactor), and returns the sum.</summary>
    /// <param name="weights">Whole blocks.</param>
    /// <param name="drafted">As many weights of the other distribution; it may be the same memory.</param>
    /// <param name="factor">What makes a probability of a weight.</param>
    /// <param name="draftFactor">The same for the other distribution; 0 subtracts nothing.</param>
    public static float Write(Span<float> weights, ReadOnlySpan<float> drafted, float factor, float draftFactor) =>
        Vector512.IsHardwareAccelerated ? Write<Lanes512>(weights, drafted, factor, draftFactor)
        : Vector256.IsHardwareAccelerated ? Write<Lanes256>(weights, drafted, factor, draftFactor)
        : Vector128.IsHardwareAccelerated ? Write<Lanes128>(weights, drafted, factor, draftFactor)
        : Write<Lanes1>(weights, drafted, factor, draftFactor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Write<TLanes>(Span<float> weights, ReadOnlySpan<float> drafted, float factor, float draftFactor)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer buffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        ref float source = ref MemoryMarshal.GetReference(weights);
        ref float other = ref MemoryMarshal.GetReference(drafted);
        TLanes scale = TLanes.Fill(factor);
        TLanes otherScale = TLanes.Fill(draftFactor);
        for (nuint column = 0; column < KernelShape.Block; column += (nuint)TLanes.Count)
        {
            TLanes sum = default;
            for (nuint at = column; at < (nuint)weights.Length; at += KernelShape.Block)
            {
                TLanes difference = (TLanes.Load(ref source, at) * scale) - (TLanes.Load(ref other, at) * otherScale);
                TLanes positive = TLanes.LargerOrFirst(default, difference);
                positive.Store(ref source, at);
                sum += positive;
            }

            sum.Store(ref lanes, column);
        }

        return LaneTotals.Fold<TLanes>(ref lanes);
    }
}
