namespace Nucleate.Kernels;

/// <summary>
/// Some floats side by side, as far as one float does not depend on another. Kernels are written once over this interface
/// and specialised for 512, 256 and 128 bits and for one float, so that every width runs the same additions in the same order.
/// </summary>
internal interface ILaneArithmetic<TSelf>
    where TSelf : struct, ILaneArithmetic<TSelf>
{
    /// <summary>Floats in one value: 64, 32, 16, 8, 4 or 1.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref float source, nuint offset);

    static abstract TSelf Fill(float value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Lane by lane: <paramref name="value"/> where <paramref name="tested"/> is at least <paramref name="limit"/>, else 0 (also for NaN).</summary>
    static abstract TSelf WhereAtLeast(TSelf tested, TSelf limit, TSelf value);

    /// <summary>Lane by lane: <paramref name="sum"/> plus <see cref="WhereAtLeast"/> of the others. The sum is never -0.</summary>
    static abstract TSelf AddWhereAtLeast(TSelf sum, TSelf tested, TSelf limit, TSelf value);

    /// <summary>
    /// An exponent minus the nearest whole number, ties to even, which is exact; and that number, in the form that
    /// <see cref="ScaleByWhole"/> takes. Unspecified beyond 2^22 and for NaN.
    /// </summary>
    static abstract TSelf SplitExponent(TSelf exponent, out TSelf whole);

    /// <summary>A value times 2 to the power of a whole number; unspecified where the result is no normal float.</summary>
    static abstract TSelf ScaleByWhole(TSelf value, TSelf whole);

    /// <summary>The sum of all lanes: the upper half is added to the lower half until one is left.</summary>
    static abstract float SumByHalves(TSelf value);

    void Store(ref float destination, nuint offset);
}
