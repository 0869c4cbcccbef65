using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>Eight logits, falling, at which a measure of the row is taken.</summary>
[InlineArray(Count)]
internal struct Pivots
{
    public const int Count = 8;

    private float _first;

    /// <summary>Pivots that divide the floats of a range evenly, by rank; each is above the lower end.</summary>
    public static Pivots BetweenRanks(long low, long high)
    {
        Pivots pivots = default;
        for (int i = 0; i < Count; i++)
        {
            long rank = high - ((high - low) * (i + 1) / (Count + 1));
            pivots[i] = FloatRank.ToFloat((int)Math.Max(rank, low + 1));
        }

        return pivots;
    }
}

/// <summary>The measure of the tokens at or above each of eight pivots.</summary>
[InlineArray(Pivots.Count)]
internal struct PivotTotals
{
    private double _first;
}
