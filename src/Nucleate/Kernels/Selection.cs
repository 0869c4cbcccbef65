using System;

namespace Nucleate.Kernels;

/// <summary>Where a sorted order would be cut, found without sorting.</summary>
internal static class Selection
{
    /// <summary>
    /// A float that at least k values exceed, and few more: a bound for the k largest, found in a round or two. Minus
    /// infinity where fewer than k are above it.
    /// </summary>
    /// <param name="values">A multiple of <see cref="KernelShape.Block"/> values, at least k, without NaN.</param>
    /// <param name="k">How many values have to exceed it.</param>
    public static float BoundForTopK(ReadOnlySpan<float> values, int k)
    {
        (float smallest, float largest) = BlockMaximum.RangeOf(values);
        int low = FloatRank.Of(Math.Max(smallest, KernelShape.LowestLegal));
        int high = FloatRank.Of(largest);
        int enough = k + Math.Max(2, k / 8);
        int exceeding = int.MaxValue;
        while (low < high && exceeding > enough)
        {
            Pivots pivots = Pivots.BetweenRanks(low, high);
            PivotCounts counts = PivotCount.AtLeast(values, pivots);
            int reached = 0;
            while (reached < Pivots.Count && counts[reached] < k)
            {
                reached++;
            }

            high = reached == 0 ? high : FloatRank.Of(pivots[reached - 1]) - 1;
            if (reached < Pivots.Count)
            {
                low = FloatRank.Of(pivots[reached]);
                exceeding = counts[reached];
            }
        }

        return MathF.BitDecrement(FloatRank.ToFloat(low));
    }

    /// <summary>A cut that exactly k values survive: those above it, and the first few that equal it.</summary>
    /// <param name="values">A multiple of <see cref="KernelShape.Block"/> values; minus infinity fills it up, NaN counts for nothing.</param>
    /// <param name="k">From 1 to the count of values above minus infinity.</param>
    /// <param name="bound">A float that is not above the k-th largest value: the nearer, the faster.</param>
    /// <returns>The cut, which is not above the k-th largest value, and how many of its equals survive.</returns>
    /// <remarks>
    /// Divides the floats between the bound and the largest value into nine parts by their rank among all floats, and
    /// counts above the eight pivots with vectors: no branch depends on a single value, which on short lists costs less
    /// than the mispredictions of a quickselect. Two or three rounds are usual, eleven are enough for any values.
    /// </remarks>
    public static (float Cut, int Ties) CutAtK(ReadOnlySpan<float> values, int k, float bound = KernelShape.LowestLegal)
    {
        int low = FloatRank.Of(bound);
        int high = FloatRank.Of(BlockMaximum.Of(values));
        while (low < high)
        {
            Pivots pivots = Pivots.BetweenRanks(low, high);
            PivotCounts counts = PivotCount.AtLeast(values, pivots);
            int reached = 0;
            while (reached < Pivots.Count && counts[reached] < k)
            {
                reached++;
            }

            if (reached < Pivots.Count && counts[reached] == k)
            {
                return (MathF.BitDecrement(pivots[reached]), 0);
            }

            high = reached == 0 ? high : FloatRank.Of(pivots[reached - 1]) - 1;
            low = reached < Pivots.Count ? FloatRank.Of(pivots[reached]) : low;
        }

        float tied = FloatRank.ToFloat(low);

        // Nothing is above plus infinity, which has no next float.
        int above = tied < float.PositiveInfinity ? CountSum.AtLeast(values, MathF.BitIncrement(tied)) : 0;
        return (tied, k - above);
    }

    /// <summary>Copies the largest values, falling.</summary>
    /// <param name="values">A multiple of <see cref="KernelShape.Block"/> values; minus infinity fills it up.</param>
    /// <param name="largest">As many places as values are wanted: at most the count of values above minus infinity.</param>
    public static void CopyLargest(ReadOnlySpan<float> values, Span<float> largest)
    {
        if (largest.IsEmpty)
        {
            return;
        }

        (float cut, int ties) = CutAtK(values, largest.Length);
        int count = 0;
        foreach (float value in values)
        {
            if (value > cut || (value == cut && ties-- > 0))
            {
                largest[count++] = value;
            }
        }

        // Rising, then turned round: a comparer that sorts falling would cost a call for each comparison.
        largest.Sort();
        largest.Reverse();
    }

    /// <summary>
    /// The value at which the mass of the sorted order first reaches a target, and how many tokens of that value are
    /// needed for it. Permutes both spans together.
    /// </summary>
    /// <remarks>Where rounding keeps all masses together below the target, the smallest value with all its ties.</remarks>
    public static (float Value, int Ties) ReachingMass(Span<float> values, Span<float> weights, double target) =>
        ReachingMass(values, weights, target, default(LargerFirst));

    /// <summary>The same in another order.</summary>
    public static (float Value, int Ties) ReachingMass<TOrder>(Span<float> values, Span<float> weights, double target, TOrder order)
        where TOrder : struct, ITokenOrder
    {
        float last = values.Length > 0 ? values[0] : float.PositiveInfinity;
        while (values.Length > 0)
        {
            float pivot = Pivot(values, order);
            (int above, int notBelow) = Partition(values, weights, pivot, order);
            double massAbove = Sum(weights[..above]);
            if (massAbove >= target)
            {
                values = values[..above];
                weights = weights[..above];
                continue;
            }

            int ties = TiesReaching(weights[above], notBelow - above, target - massAbove);
            if (ties > 0)
            {
                return (pivot, ties);
            }

            target -= massAbove + ((notBelow - above) * (double)weights[above]);
            last = order.IsBefore(last, pivot) ? pivot : last;
            values = values[notBelow..];
            weights = weights[notBelow..];
        }

        return (last, int.MaxValue);
    }

    /// <summary>The smallest number of equal weights that reaches a target, or 0 if all together do not.</summary>
    public static int TiesReaching(float weight, int count, double target)
    {
        if (count * (double)weight < target)
        {
            return 0;
        }

        int ties = Math.Clamp((int)Math.Min(Math.Ceiling(target / weight), count), 1, count);
        return ties;
    }

    private static double Sum(ReadOnlySpan<float> weights)
    {
        double sum = 0;
        foreach (float weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    private static float Pivot<TOrder>(ReadOnlySpan<float> values, TOrder order)
        where TOrder : struct, ITokenOrder
    {
        float a = values[0];
        float b = values[values.Length / 2];
        float c = values[^1];
        (float first, float second) = order.IsBefore(a, b) ? (a, b) : (b, a);
        return order.IsBefore(c, first) ? first : order.IsBefore(second, c) ? second : c;
    }

    // Three groups: before the pivot, equal to it, after it.
    private static (int Above, int NotBelow) Partition<TOrder>(Span<float> values, Span<float> weights, float pivot, TOrder order)
        where TOrder : struct, ITokenOrder
    {
        int above = 0;
        int below = values.Length;
        int i = 0;
        while (i < below)
        {
            float value = values[i];
            if (order.IsBefore(value, pivot))
            {
                (values[i], values[above]) = (values[above], value);
                (weights[i], weights[above]) = (weights[above], weights[i]);
                above++;
                i++;
            }
            else if (order.IsBefore(pivot, value))
            {
                below--;
                (values[i], values[below]) = (values[below], value);
                (weights[i], weights[below]) = (weights[below], weights[i]);
            }
            else
            {
                i++;
            }
        }

        return (above, below);
    }
}
