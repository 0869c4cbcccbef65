namespace Nucleate.Kernels;

/// <summary>The floats of one vector, of which single ones can be found.</summary>
internal interface ILanes<TSelf> : ILaneArithmetic<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract TSelf operator /(TSelf left, TSelf right);

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

    /// <summary>The largest lane.</summary>
    static abstract float Largest(TSelf value);
}
