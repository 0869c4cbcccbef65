using System;

namespace Nucleate.Numerics;

/// <summary>
/// The natural logarithm from additions, multiplications and one division, so that its bits do not depend on the
/// platform's C runtime, as those of <see cref="Math.Log(double)"/> do. Absolute error below 1e-13 for normal arguments.
/// </summary>
/// <remarks>
/// ln x = e ln 2 + 2 atanh(s) with x = m 2^e, m in [sqrt(1/2), sqrt(2)), s = (m - 1) / (m + 1): |s| is at most 0.172,
/// so nine odd terms of the series are enough.
/// </remarks>
internal static class NaturalLogarithm
{
    private const double Ln2 = 0.69314718055994530942;
    private const double SquareRootOfTwo = 1.41421356237309504880;

    /// <summary>ln x; minus infinity at 0, NaN below it, plus infinity at plus infinity.</summary>
    public static double Of(double x)
    {
        if (!(x > 0))
        {
            return x == 0 ? double.NegativeInfinity : double.NaN;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        (double mantissa, int exponent) = Split(x);
        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double series = 1.0 / 19;
        for (int odd = 17; odd >= 1; odd -= 2)
        {
            series = (series * square) + (1.0 / odd);
        }

        return (exponent * Ln2) + (2 * s * series);
    }

    private static (double Mantissa, int Exponent) Split(double x)
    {
        int shift = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54 lifts a subnormal into the normal range
            shift = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa >= SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        return (mantissa, exponent + shift);
    }
}
