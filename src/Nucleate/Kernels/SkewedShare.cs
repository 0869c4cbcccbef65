using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// The probability of a token whose running probability is raised to a power: (before + share)^power - before^power. Told as
/// a logarithm, and without the difference, in which unlikely tokens behind likely ones would be lost.
/// </summary>
internal static class SkewedShare
{
    // From here on, e^x - 1 is e^x to double precision.
    private const double Large = 40;

    /// <summary>The logarithm; minus infinity for a share of 0.</summary>
    /// <param name="before">The probability of all tokens in front of it.</param>
    /// <param name="share">Its own probability.</param>
    /// <param name="power">Above 0.</param>
    public static double LogOf(double before, double share, double power)
    {
        if (share <= 0)
        {
            return double.NegativeInfinity;
        }

        if (before <= 0)
        {
            return power * NaturalLogarithm.Of(share);
        }

        double growth = power * NearZero.LogOfOneAnd(share / before);
        return (power * NaturalLogarithm.Of(before)) + (growth > Large ? growth : NaturalLogarithm.Of(NearZero.ExponentialButOne(growth)));
    }
}
