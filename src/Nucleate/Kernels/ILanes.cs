namespace Nucleate.Kernels;

/// <summary>
/// Some floats side by side. Kernels are written once over this interface and specialised for 512, 256 and 128 bits and
/// for one float, so that every width runs the same additions in the same order.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Floats in one value: 16, 8, 4 or 1.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref float source, nuint offset);

    static abstract TSelf Fill(float value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Lane by lane: <paramref name="value"/> where <paramref name="tested"/> is at least <paramref name="limit"/>, else 0 (also for NaN).</summary>
    static abstract TSelf WhereAtLeast(TSelf tested, TSelf limit, TSelf value);

    /// <summary>Lane by lane: <paramref name="sum"/> plus <see cref="WhereAtLeast"/> of the others. The sum is never -0.</summary>
    static abstract TSelf AddWhereAtLeast(TSelf sum, TSelf tested, TSelf limit, TSelf value);

    /// <summary>Adds the low mantissa bits of <paramref name="shifted"/> to the exponent of <paramref name="value"/>.</summary>
    static abstract TSelf ScaleByExponent(TSelf value, TSelf shifted);

    /// <summary>The float whose exponent and mantissa are the last bits of a mantissa: 13 places farther left.</summary>
    static abstract TSelf FromFixedPoint(TSelf value);

    /// <summary>One bit per lane, lane 0 lowest: whether it is above the limit. NaN is not.</summary>
    static abstract uint BitsAbove(TSelf value, TSelf limit);

    /// <summary>One bit per lane, lane 0 lowest: whether it is at least the limit. NaN is not.</summary>
    static abstract uint BitsAtLeast(TSelf value, TSelf limit);

    /// <summary>One bit per lane, lane 0 lowest: whether it is NaN.</summary>
    static abstract uint BitsNaN(TSelf value);

    /// <summary>Whether each of the 64 floats at an offset is at most the limit; NaN is not.</summary>
    static abstract bool BlockAtMost(ref float source, nuint offset, TSelf limit);

    /// <summary>Whether each of the 64 floats at an offset is below the limit; NaN is not.</summary>
    static abstract bool BlockBelow(ref float source, nuint offset, TSelf limit);

    /// <summary>The larger of the two; where the second is NaN, the first. The first is never NaN. Of two zeros, either.</summary>
    static abstract TSelf LargerOrFirst(TSelf first, TSelf second);

    /// <summary>The sum of all lanes: the upper half is added to the lower half until one is left.</summary>
    static abstract float SumByHalves(TSelf value);

    /// <summary>The largest lane.</summary>
    static abstract float Largest(TSelf value);

    void Store(ref float destination, nuint offset);
}
