using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class TemperatureTests
{
    private static readonly double[] s_row = [.1, .2, .3, .4];

    [PeerTheory]
    [InlineData(1f, new[] { .1, .2, .3, .4 })]
    [InlineData(0f, new double[] { 0, 0, 0, 1 })]
    public void Temperature_divides_and_zero_leaves_the_maximum(float t, double[] expected)
    {
        using LlamaChain plain = LlamaChain.Create().Temperature(t);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(s_row).After(plain));

        using LlamaChain extended = LlamaChain.Create().TemperatureExtended(t, delta: 0, exponent: 1);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(s_row).After(extended));
    }

    [PeerFact]
    public void Temperature_half_squares_the_probabilities()
    {
        using LlamaChain chain = LlamaChain.Create().Temperature(.5f);
        PeerAssert.Distribution([1 / 30.0, 4 / 30.0, 9 / 30.0, 16 / 30.0], Rows.FromProbabilities(s_row).After(chain));
    }

    [PeerTheory]
    [InlineData(1.5f, .5f, 2f)]
    [InlineData(.5f, .25f, 3f)]
    [InlineData(.75f, 2f, .5f)]
    public void Extended_temperature_follows_the_entropy(float t, float delta, float exponent)
    {
        double entropy = -s_row.Sum(p => p * Math.Log(p)) / Math.Log(s_row.Length);
        double low = Math.Max(0, t - delta);
        double chosen = low + ((t + delta - low) * Math.Pow(entropy, exponent));
        double[] weights = [.. s_row.Select(p => Math.Pow(p, 1 / chosen))];

        using LlamaChain chain = LlamaChain.Create().TemperatureExtended(t, delta, exponent);
        PeerAssert.Distribution([.. weights.Select(w => w / weights.Sum())], Rows.FromProbabilities(s_row).After(chain));
    }
}
