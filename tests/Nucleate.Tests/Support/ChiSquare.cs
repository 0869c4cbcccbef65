using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Nucleate.Tests.Support;

/// <summary>Pearson's test of counts against an expectation. All draws are determined by their seeds, so it never flickers.</summary>
internal static class ChiSquare
{
    /// <summary>Asserts that the counts are neither too far from the expectation nor too near it to be random.</summary>
    public static void AssertPlausible(double[] expected, int[] counts, object context)
    {
        double sum = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(expected[i] >= 5, $"bin {i} is too small for the test: {context}");
            sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        }

        // Wilson and Hilferty: the cube root is nearly normal. Four deviations are one in thirty thousand.
        double freedom = expected.Length - 1;
        double variance = 2 / (9 * freedom);
        double deviations = (Math.Cbrt(sum / freedom) - (1 - variance)) / Math.Sqrt(variance);
        string text = string.Create(
            CultureInfo.InvariantCulture, $"chi-square {sum:F2} of {freedom} degrees of freedom, {deviations:F2} deviations: {context}");
        Assert.True(Math.Abs(deviations) < 4, text);
    }

    /// <summary>Asserts that counts of tokens follow their probabilities, of which neighbouring ones are taken together.</summary>
    public static void AssertFollows(double[] probabilities, int[] counts, int draws, object context)
    {
        Assert.DoesNotContain(true, counts.Select((count, token) => count > 0 && probabilities[token] == 0));
        (double[] expected, int[] binned) = Bins(probabilities, counts, draws);
        AssertPlausible(expected, binned, context);
    }

    // Neighbouring tokens share a bin until twenty draws are expected in it.
    private static (double[] Expected, int[] Counts) Bins(double[] probabilities, int[] counts, int draws)
    {
        var expected = new List<double> { 0 };
        var binned = new List<int> { 0 };
        for (int token = 0; token < counts.Length; token++)
        {
            if (expected[^1] >= 20)
            {
                expected.Add(0);
                binned.Add(0);
            }

            expected[^1] += probabilities[token] * draws;
            binned[^1] += counts[token];
        }

        // What is left at the end joins the bin before it.
        expected[^2] += expected[^1];
        binned[^2] += binned[^1];
        return ([.. expected.SkipLast(1)], [.. binned.SkipLast(1)]);
    }
}
