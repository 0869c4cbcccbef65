using System;

namespace Nucleate.Kernels;

/// <summary>Where the curve of sorted probabilities has bent by a share of all its bends, in double precision.</summary>
internal static class TailBend
{
    /// <summary>How many tokens are in front of the tail; all, if the curve has no bend.</summary>
    /// <param name="falling">Logits, not none, by falling value.</param>
    /// <param name="temperature">Divides them.</param>
    /// <param name="z">In (0, 1).</param>
    /// <param name="memory">Memory for as many weights.</param>
    public static int Count(ReadOnlySpan<float> falling, double temperature, double z, Span<double> memory)
    {
        Span<double> weights = memory[..falling.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = NaturalExponential.Of(((double)falling[i] - falling[0]) / temperature);
        }

        double total = 0;
        for (int i = 0; i + 2 < weights.Length; i++)
        {
            total += Bend(weights, i);
        }

        if (!(total > KernelShape.BoundaryTolerance))
        {
            return weights.Length;
        }

        double most = z * total * (1 + KernelShape.BoundaryTolerance);
        double sum = 0;
        for (int i = 0; i + 2 < weights.Length; i++)
        {
            sum += Bend(weights, i);
            if (sum > most)
            {
                return i + 1;
            }
        }

        return weights.Length;
    }

    // The second difference; weights are probabilities in units of the largest one.
    private static double Bend(ReadOnlySpan<double> weights, int at) => Math.Abs(weights[at] - (2 * weights[at + 1]) + weights[at + 2]);
}
