using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>Logarithm and exponential where rounding their argument or result to 1 would lose it. Relative error about 1e-12.</summary>
internal static class NearZero
{
    // Below it, the series is as exact as what it stands for.
    private const double Small = 1e-4;

    /// <summary>ln(1 + x), for x of 0 or more.</summary>
    public static double LogOfOneAnd(double x) => x < Small ? x * (1 - (x * (0.5 - (x / 3)))) : NaturalLogarithm.Of(1 + x);

    /// <summary>e^x - 1, for x of 0 or more.</summary>
    public static double ExponentialButOne(double x) => x < Small ? x * (1 + (x / 2 * (1 + (x / 3)))) : NaturalExponential.Of(x) - 1;
}
