using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class AdaptiveTests
{
    private static readonly double[] s_row = [.05, .1, .15, .3, .4];

    [PeerTheory]
    [InlineData(.3f, .5f, 31u)]
    [InlineData(.2f, .9f, 32u)]
    [InlineData(.6f, .25f, 33u)]
    public void Logits_peak_where_the_probability_meets_the_target(float target, float decay, uint seed)
    {
        using LlamaChain chain = LlamaChain.Create().AdaptiveP(target, decay, seed);
        var uniforms = new MersenneTwister(seed);
        double sum = target / (1.0 - decay);
        double weight = 1 / (1.0 - decay);
        for (int step = 0; step < 20; step++)
        {
            LlamaRow row = Rows.FromProbabilities(s_row).After(chain);

            double adapted = Math.Clamp((2 * target) - (sum / weight), 0, 1);
            PeerAssert.Logits([.. s_row.Select(p => Logit(Math.Abs(p - adapted) / .3))], row);
            Assert.Equal(Inversion.Token(row, uniforms.NextDouble()), row.Selected);

            chain.Accept(row.Selected);
            sum = s_row[row.Selected] + (decay * sum);
            weight = 1 + (decay * weight);
        }
    }

    private static double Logit(double distance) => 5 - (10 * distance * distance / (1 + distance));
}
