using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>How many of the best tokens mirostat keeps: those whose surprise is within a bound if tokens follow Zipf's law.</summary>
/// <remarks>Basu et al., "Mirostat", 2020, algorithm 1: the exponent is fitted to the logits of the best tokens.</remarks>
internal static class ZipfEstimate
{
    /// <summary>The number of tokens to keep.</summary>
    /// <param name="best">Logits of the best tokens, falling.</param>
    /// <param name="temperature">What divides them.</param>
    /// <param name="count">How many tokens there are.</param>
    /// <param name="bound">The surprise in nats.</param>
    /// <returns>From 1 to <paramref name="count"/>.</returns>
    public static int Count(ReadOnlySpan<float> best, double temperature, int count, double bound)
    {
        if (best.Length < 2)
        {
            return Math.Max(count, 1);
        }

        double products = 0;
        double squares = 0;
        for (int i = 0; i + 1 < best.Length; i++)
        {
            double t = NaturalLogarithm.Of((i + 2.0) / (i + 1.0));
            products += t * (((double)best[i] - best[i + 1]) / temperature);
            squares += t * t;
        }

        return Count(products / squares, count, bound);
    }

    // k = (e 2^μ / (1 - N^-e))^(1 / s) with e = s - 1, by logarithms: the power itself may be too large for a double.
    private static int Count(double exponent, int count, double bound)
    {
        double logarithm = NaturalLogarithm.Of(Ratio(exponent - 1, NaturalLogarithm.Of(count))) + bound;
        // Equal logits divide by an exponent of 0: what is 0 but for rounding has to stay 0.
        double keep = Math.Abs(logarithm) < 1e-12 ? 1 : NaturalExponential.Of(logarithm / exponent);
        return (int)Math.Clamp(Math.Floor(keep * (1 + KernelShape.BoundaryTolerance)), 1, count);
    }

    // e / (1 - N^-e), which near e = 0 is 0 / 0: there the first terms of its series are more exact.
    private static double Ratio(double excess, double logCount)
    {
        double x = excess * logCount;
        return Math.Abs(x) < 1e-4
            ? 1 / (logCount * (1 - (x / 2) + (x * x / 6)))
            : excess / (1 - NaturalExponential.Of(-x));
    }
}
