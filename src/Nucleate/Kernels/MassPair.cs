using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>The sums of a chunk's weights and of those of at least a limit in one read.</summary>
internal static class MassPair
{
    /// <summary>The sums over a chunk, as <see cref="PairSums{TTerms}"/> reads it: of all tokens, and of those of at least a limit.</summary>
    public static (float All, float Kept) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale, float limit) =>
        PairSums<Terms>.Of(chunk, scale, Math.Max(limit, scale.Floor));

    private readonly struct Terms : IPairTerms
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add<TLanes>(TLanes logit, TLanes weight, TLanes floor, TLanes least, ref TLanes first, ref TLanes second)
            where TLanes : struct, ILaneArithmetic<TLanes>
        {
            first = TLanes.AddWhereAtLeast(first, logit, floor, weight);
            second = TLanes.AddWhereAtLeast(second, logit, least, weight);
        }
    }
}
