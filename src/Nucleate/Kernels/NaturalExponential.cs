using System;

namespace Nucleate.Kernels;

/// <summary>
/// The exponential in double precision from additions, multiplications and an exponent shift, so that its bits do not
/// depend on the platform's C runtime. Relative error below 1e-15 times one plus the argument's magnitude.
/// </summary>
internal static class NaturalExponential
{
    private const double Log2E = 1.44269504088896340736;

    // ln 2 in two parts, of which the first has zeros at its end: its multiples are exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int Terms = 14;

    /// <summary>e^x; 0 below -708, plus infinity above 709, NaN at NaN.</summary>
    public static double Of(double x)
    {
        if (!(x >= -708))
        {
            return double.IsNaN(x) ? x : 0;
        }

        if (x > 709)
        {
            return double.PositiveInfinity;
        }

        double n = Math.Round(x * Log2E);
        double rest = x - (n * Ln2High) - (n * Ln2Low);
        double sum = 1;
        for (int term = Terms; term >= 1; term--)
        {
            sum = 1 + (rest * sum / term);
        }

        return sum * BitConverter.Int64BitsToDouble((1023 + (long)n) << 52);
    }
}
