using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// 2 to the power of a scaled difference, from multiplications, additions and an exponent shift only. No fused
/// operation: where the hardware has none its emulation is a hundred times slower, and where it has one the bits differ.
/// </summary>
/// <remarks>
/// 2^y = 2^n 2^f with n the nearest integer and |f| at most 1/2. 2^f is a polynomial of degree 5 that is exact at 0 (found
/// by reweighted least squares on relative error: 9.2e-8). With the rounding of float steps the relative error is below
/// 2.5e-7 plus 1e-7 |y| for the rounding of y itself.
/// </remarks>
internal static class Exponential
{
    /// <summary>Smaller exponents have no normal float; callers mask them.</summary>
    public const float LowestExponent = -126;

    /// <summary>1.5 · 2^23: adding it leaves the nearest whole number in a float's last bits.</summary>
    public const float RoundingShift = 12582912;

    private const float C1 = 0.693147004f;
    private const float C2 = 0.240222409f;
    private const float C3 = 0.0555073433f;
    private const float C4 = 0.00967156608f;
    private const float C5 = 0.00132646586f;

    /// <summary>2^(difference · (high + low)). Unspecified where the exponent is below <see cref="LowestExponent"/> or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes OfScaled<TLanes>(TLanes difference, TLanes high, TLanes low)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        TLanes fraction = TLanes.SplitExponent(difference * high, out TLanes whole) + (difference * low);
        TLanes power = (TLanes.Fill(C5) * fraction) + TLanes.Fill(C4);
        power = (power * fraction) + TLanes.Fill(C3);
        power = (power * fraction) + TLanes.Fill(C2);
        power = (power * fraction) + TLanes.Fill(C1);
        power = (power * fraction) + TLanes.Fill(1);
        return TLanes.ScaleByWhole(power, whole);
    }
}
