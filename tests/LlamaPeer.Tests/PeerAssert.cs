using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

internal static class PeerAssert
{
    /// <summary>The tolerance of the published vectors.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>The row's distribution has a value for every token of <paramref name="expected"/> that is not zero, and no other.</summary>
    public static void Distribution(double[] expected, LlamaRow row)
    {
        (int Token, double Probability)[] actual = row.Distribution();
        Assert.Equal(TokensOf(expected), actual.Select(entry => entry.Token));
        Close([.. expected.Where(p => p != 0)], [.. actual.Select(entry => entry.Probability)]);
    }

    /// <summary>The probabilities that the library itself stored, in token order; zero for a token that was removed.</summary>
    public static void StoredProbabilities(double[] expected, LlamaRow row)
    {
        LlamaCandidate[] survivors = [.. row.Survivors().OrderBy(candidate => candidate.Token)];
        Assert.Equal(TokensOf(expected), survivors.Select(candidate => candidate.Token));
        Close([.. expected.Where(p => p != 0)], [.. survivors.Select(candidate => (double)candidate.Probability)]);
    }

    /// <summary>The remaining logits in token order.</summary>
    public static void Logits(double[] expected, LlamaRow row) =>
        Close(expected, [.. row.Survivors().OrderBy(candidate => candidate.Token).Select(candidate => (double)candidate.Logit)]);

    /// <summary>The tokens that are left, in token order.</summary>
    public static void Tokens(int[] expected, LlamaRow row) =>
        Assert.Equal(expected, row.Survivors().Select(candidate => candidate.Token).Order());

    private static IEnumerable<int> TokensOf(double[] expected) =>
        expected.Index().Where(entry => entry.Item != 0).Select(entry => entry.Index);

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                expected[i].Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= Tolerance,
                FormattableString.Invariant($"entry {i}: expected {expected[i]:R}, got {actual[i]:R}"));
        }
    }
}
