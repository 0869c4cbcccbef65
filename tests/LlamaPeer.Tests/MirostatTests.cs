using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

/// <summary>Both versions against their formulas in double precision, over enough steps that every parameter has its say.</summary>
public sealed class MirostatTests
{
    private const int Length = 200;

    // A Zipf law with a kink, so that the estimate depends on how many of the most likely tokens it looks at.
    private static readonly double[] s_probabilities =
        Normalise([.. Enumerable.Range(1, Length).Select(rank => Math.Pow(rank, rank < 30 ? -1.2 : -1.5))]);

    [PeerTheory]
    [InlineData(1000, 11u, 3f, .1f, 60)]
    [InlineData(50000, 12u, 2.5f, .4f, 100)]
    [InlineData(300, 13u, 4f, .05f, 20)]
    public void Version_one_estimates_how_many_to_keep(int vocabulary, uint seed, float tau, float eta, int m)
    {
        double exponent = Estimate(m);
        using LlamaChain chain = LlamaChain.Create().Mirostat(vocabulary, seed, tau, eta, m);
        var uniforms = new MersenneTwister(seed);
        double mu = 2 * tau;
        for (int step = 0; step < 12; step++)
        {
            LlamaRow row = Rows.FromProbabilities(s_probabilities).After(chain);

            double excess = exponent - 1;
            double keep = Math.Pow(excess * Math.Pow(2, mu) / (1 - Math.Pow(vocabulary, -excess)), 1 / exponent);
            AssertSize(keep, row.Size);
            mu = NextMu(row, uniforms, mu, tau, eta);
        }
    }

    [PeerTheory]
    [InlineData(21u, 3f, .1f)]
    [InlineData(22u, 2f, .5f)]
    [InlineData(23u, 3.5f, .25f)]
    public void Version_two_bounds_the_surprise(uint seed, float tau, float eta)
    {
        using LlamaChain chain = LlamaChain.Create().MirostatV2(seed, tau, eta);
        var uniforms = new MersenneTwister(seed);
        double mu = 2 * tau;
        for (int step = 0; step < 12; step++)
        {
            LlamaRow row = Rows.FromProbabilities(s_probabilities).After(chain);

            Assert.Equal(Math.Max(1, s_probabilities.Count(p => -Math.Log2(p) <= mu)), row.Size);
            mu = NextMu(row, uniforms, mu, tau, eta);
        }
    }

    /// <summary>Checks the draw, and returns the bound after it.</summary>
    private static double NextMu(LlamaRow row, MersenneTwister uniforms, double mu, float tau, float eta)
    {
        // The C++ distribution that the library draws with asks for no random number when only one candidate is left.
        int expected = row.Size == 1 ? 0 : Inversion.Token(row, uniforms.NextDouble());
        Assert.Equal(expected, row.Selected);
        double drawn = row.Distribution().Single(entry => entry.Token == row.Selected).Probability;
        return mu - (eta * (-Math.Log2(drawn) - tau));
    }

    /// <summary>The count is truncated from single precision, which may round across an integer.</summary>
    private static void AssertSize(double keep, int actual) =>
        Assert.InRange(actual, Math.Clamp(Math.Floor(keep * (1 - 1e-4)), 1, Length), Math.Clamp(Math.Floor(keep * (1 + 1e-4)), 1, Length));

    private static double Estimate(int m)
    {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < Math.Min(m, Length) - 1; i++)
        {
            double t = Math.Log((i + 2.0) / (i + 1.0));
            products += t * Math.Log(s_probabilities[i] / s_probabilities[i + 1]);
            squares += t * t;
        }

        return products / squares;
    }

    private static double[] Normalise(double[] weights) => [.. weights.Select(weight => weight / weights.Sum())];
}
