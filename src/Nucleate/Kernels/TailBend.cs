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
        Span<double> weights = Weigh(falling, temperature, memory);
        double total = Bends(weights);
        return total > KernelShape.BoundaryTolerance ? Crossing(weights, z * total * (1 + KernelShape.BoundaryTolerance)) : weights.Length;
    }

    /// <summary>The same, told from the first of more tokens, if whatever comes after them leaves no doubt.</summary>
    /// <remarks>
    /// The bends of the others sum to at most twice the last weight but one, since first differences are not negative and
    /// sum to at most that weight.
    /// </remarks>
    public static bool TryCount(ReadOnlySpan<float> falling, double temperature, double z, Span<double> memory, out int count)
    {
        count = 0;
        if (falling.Length < 3)
        {
            return false;
        }

        Span<double> weights = Weigh(falling, temperature, memory);
        double least = Bends(weights);
        double most = least + (2 * weights[^2]);
        count = Crossing(weights, z * least * (1 + KernelShape.BoundaryTolerance));
        return least > KernelShape.BoundaryTolerance
            && count <= weights.Length - 2
            && count == Crossing(weights, z * most * (1 + KernelShape.BoundaryTolerance));
    }

    private static Span<double> Weigh(ReadOnlySpan<float> falling, double temperature, Span<double> memory)
    {
        Span<double> weights = memory[..falling.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = NaturalExponential.Of(((double)falling[i] - falling[0]) / temperature);
        }

        return weights;
    }

    private static double Bends(ReadOnlySpan<double> weights)
    {
        double total = 0;
        for (int i = 0; i + 2 < weights.Length; i++)
        {
            total += Bend(weights, i);
        }

        return total;
    }

    // The place, from 1, of the first bend up to which they sum to more; the number of weights if there is none.
    private static int Crossing(ReadOnlySpan<double> weights, double most)
    {
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
