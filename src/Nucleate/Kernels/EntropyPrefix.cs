using System;

namespace Nucleate.Kernels;

/// <summary>How many of some sorted tokens have at most a share of their entropy, in double precision.</summary>
/// <remarks>
/// All terms are multiplied by the mass: with depth d below the best token, a token adds e^-d (ln mass + d). The best
/// token's weight of 1 is kept out of sums, so that a nearly certain model's entropy has no rounding of 1 in it.
/// </remarks>
internal static class EntropyPrefix
{
    /// <summary>Tokens that lie deeper below the best one, in nats, are left out: doubles end there.</summary>
    public const double Deepest = 700;

    /// <summary>The length of the longest prefix with at most the share <paramref name="h"/>; at least 1.</summary>
    /// <param name="falling">Logits, not none, by falling value.</param>
    /// <param name="temperature">Divides them.</param>
    /// <param name="h">In (0, 1].</param>
    public static int Count(ReadOnlySpan<float> falling, double temperature, double h)
    {
        double rest = 0;
        double moment = 0;
        int count = 1;
        for (; count < falling.Length && Depth(falling, count, temperature) <= Deepest; count++)
        {
            double depth = Depth(falling, count, temperature);
            double weight = NaturalExponential.Of(-depth);
            rest += weight;
            moment += weight * depth;
        }

        double logMass = NearZero.LogOfOneAnd(rest);
        double most = h * (((1 + rest) * logMass) + moment) * (1 + KernelShape.BoundaryTolerance);
        double sum = logMass;
        int kept = 1;
        while (kept < count)
        {
            double depth = Depth(falling, kept, temperature);
            sum += NaturalExponential.Of(-depth) * (logMass + depth);
            if (sum > most)
            {
                break;
            }

            kept++;
        }

        return kept;
    }

    private static double Depth(ReadOnlySpan<float> falling, int rank, double temperature) => ((double)falling[0] - falling[rank]) / temperature;
}
