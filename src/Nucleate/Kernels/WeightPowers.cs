using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>The sums of a chunk's weights w = e^((l - best) / T) and of their squares in one read.</summary>
internal static class WeightPowers
{
    // Squares of smaller weights would not be normal floats, which are slow to compute with.
    private const float LeastSquared = 1e-18f;

    /// <summary>The sums over a chunk, as <see cref="PairSums{TTerms}"/> reads it.</summary>
    public static (float Mass, float Squares) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale) =>
        PairSums<Terms>.Of(chunk, scale, LeastSquared);

    private readonly struct Terms : IPairTerms
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add<TLanes>(TLanes logit, TLanes weight, TLanes floor, TLanes least, ref TLanes first, ref TLanes second)
            where TLanes : struct, ILaneArithmetic<TLanes>
        {
            weight = TLanes.WhereAtLeast(logit, floor, weight);
            first += weight;
            weight = TLanes.WhereAtLeast(weight, least, weight);
            second += weight * weight;
        }
    }
}
