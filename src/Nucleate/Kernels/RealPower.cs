using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// Powers of numbers from 0 to 1 from additions and multiplications, so that their bits do not depend on the platform's C
/// runtime, as those of <see cref="Math.Pow"/> do. Relative error below 1e-15 and 2e-13 per unit of the exponent.
/// </summary>
internal static class RealPower
{
    private const double Log2E = 1.44269504088896340736;

    // ln 2 in two parts, of which the first has so few digits that its multiples are exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // e^r for |r| of at most ln 2 / 2.
    private const int Terms = 14;

    /// <summary><paramref name="value"/>, in [0, 1], to a power above 0. Results below 1e-307 are 0.</summary>
    public static double Of(double value, double exponent)
    {
        if (value <= 0 || exponent == 1)
        {
            return value;
        }

        double logarithm = exponent * NaturalLogarithm.Of(value);
        if (!(logarithm > -707))
        {
            return 0;
        }

        double twos = Math.Floor((logarithm * Log2E) + 0.5);
        double rest = logarithm - (twos * Ln2High) - (twos * Ln2Low);
        double power = 1;
        for (int term = Terms; term >= 1; term--)
        {
            power = 1 + (power * rest / term);
        }

        return power * BitConverter.Int64BitsToDouble(((long)twos + 1023) << 52);
    }
}
