using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The weights e^((l - best) / T) of some logits, one by one.</summary>
internal static class Weights
{
    /// <summary>
    /// Writes the weight of each logit; zero below the scale's floor, for minus infinity and for NaN. Both spans have
    /// the same length, a multiple of <see cref="KernelShape.Block"/>; they may be the same memory.
    /// </summary>
    public static void Write(ReadOnlySpan<float> logits, Span<float> weights, in ExponentialScale scale)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Write<LanesBlock>(logits, weights, scale);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Write<Lanes256>(logits, weights, scale);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Write<Lanes128>(logits, weights, scale);
        }
        else
        {
            Write<Lanes1>(logits, weights, scale);
        }
    }

    // Not inlined for the reason that MassSum gives.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write<TLanes>(ReadOnlySpan<float> logits, Span<float> weights, in ExponentialScale scale)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(logits);
        ref float destination = ref MemoryMarshal.GetReference(weights);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        for (nuint i = 0; i < (nuint)logits.Length; i += (nuint)TLanes.Count)
        {
            TLanes logit = TLanes.Load(ref source, i);
            TLanes.WhereAtLeast(logit, floor, Exponential.OfScaled(logit - best, high, low)).Store(ref destination, i);
        }
    }
}
