using System;
using System.Globalization;
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
}
