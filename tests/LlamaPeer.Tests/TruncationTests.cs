using System;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class TruncationTests
{
    [PeerTheory]
    [InlineData(1, new double[] { 0, 0, 0, 1 })]
    [InlineData(3, new[] { 0, .222222, .333333, .444444 })]
    [InlineData(4, new[] { .1, .2, .3, .4 })]
    [InlineData(0, new[] { .1, .2, .3, .4 })]
    public void Top_k_keeps_the_k_largest(int k, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().TopK(k);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(.1, .2, .3, .4).After(chain));
    }

    [PeerTheory]
    [InlineData(0f, 0, new double[] { 0, 0, 0, 1 })]
    [InlineData(.7f, 0, new[] { 0, 0, .428571, .571429 })]
    [InlineData(.8f, 0, new[] { 0, .222222, .333333, .444444 })]
    [InlineData(1f, 0, new[] { .1, .2, .3, .4 })]
    [InlineData(.1f, 3, new[] { 0, .222222, .333333, .444444 })]
    public void Top_p_keeps_the_shortest_prefix_that_reaches_p(float p, int minKeep, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().TopP(p, minKeep);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(.1, .2, .3, .4).After(chain));
    }

    [PeerTheory]
    [InlineData(0f, 0, new[] { .1, .2, .3, .4 })]
    [InlineData(.24f, 0, new[] { .1, .2, .3, .4 })]
    [InlineData(.26f, 0, new[] { 0, .2 / .9, .3 / .9, .4 / .9 })]
    [InlineData(.49f, 0, new[] { 0, .2 / .9, .3 / .9, .4 / .9 })]
    [InlineData(.51f, 0, new[] { 0, 0, .3 / .7, .4 / .7 })]
    [InlineData(.74f, 0, new[] { 0, 0, .3 / .7, .4 / .7 })]
    [InlineData(.76f, 0, new double[] { 0, 0, 0, 1 })]
    [InlineData(1f, 0, new double[] { 0, 0, 0, 1 })]
    [InlineData(1.05f, 0, new double[] { 0, 0, 0, 1 })]
    [InlineData(.76f, 3, new[] { 0, .2 / .9, .3 / .9, .4 / .9 })]
    public void Min_p_keeps_what_is_near_the_largest(float p, int minKeep, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().MinP(p, minKeep);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(.1, .2, .3, .4).After(chain));
    }

    [PeerTheory]
    [InlineData(new[] { .97, .01, .01, .01 }, .5f, 0, new[] { .97, 0, 0, 0 })]
    [InlineData(new[] { .4, .2, .2, .2 }, .5f, 0, new[] { 0, .2, .2, .2 })]
    [InlineData(new[] { .4, .2, .2, .2 }, .5f, 4, new[] { .4, .2, .2, .2 })]
    public void Typical_keeps_what_is_near_the_entropy(double[] row, float p, int minKeep, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Typical(p, minKeep);
        PeerAssert.StoredProbabilities(expected, Rows.FromProbabilities(row).After(chain));
    }

    [PeerTheory]
    [InlineData(1f, new[] { 0, 0, .428571, .571429 })]
    [InlineData(0f, new[] { .1, .2, .3, .4 })]
    [InlineData(3f, new[] { .1, .2, .3, .4 })]
    public void Top_n_sigma_keeps_what_is_within_n_deviations(float n, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().TopNSigma(n);
        PeerAssert.Distribution(expected, Rows.FromProbabilities(.1, .2, .3, .4).After(chain));
    }

    [PeerTheory]
    [InlineData(.09f, 0, new[] { 0, 0, 0, .1 })]
    [InlineData(.19f, 0, new[] { 0, 0, .2, .1 })]
    [InlineData(.29f, 0, new[] { 0, .3, .2, .1 })]
    [InlineData(.39f, 0, new[] { .4, .3, .2, .1 })]
    [InlineData(.19f, 2, new[] { 0, 0, .2, .1 })]
    [InlineData(.19f, 3, new[] { .4, .3, .2, .1 })]
    public void Xtc_removes_all_but_the_least_likely_above_its_threshold(float threshold, int minKeep, double[] expected)
    {
        using LlamaChain chain = LlamaChain.Create().Xtc(.99f, threshold, minKeep, seed: 0);
        PeerAssert.StoredProbabilities(expected, Rows.FromProbabilities(.4, .3, .2, .1).After(chain));
    }

    [PeerFact]
    public void A_row_that_lost_its_first_candidates_goes_on_to_the_next_chain()
    {
        using LlamaChain xtc = LlamaChain.Create().Xtc(.99f, .19f, minKeep: 0, seed: 0);
        using LlamaChain greedy = LlamaChain.Create().Greedy();
        LlamaRow row = Rows.FromProbabilities(.4, .3, .2, .1).After(xtc).After(greedy);
        Assert.Equal(2, row.Selected);
        PeerAssert.Distribution([0, 0, 2 / 3.0, 1 / 3.0], row);

        row.Load([3f, 2f, 1f, 0f]);
        PeerAssert.Tokens([0, 1, 2, 3], row);
    }

    [PeerFact]
    public void Xtc_tosses_its_coin_with_its_probability_and_its_seed()
    {
        const uint Seed = 4711;
        const float Probability = .3f;
        using LlamaChain chain = LlamaChain.Create().Xtc(Probability, .15f, minKeep: 1, Seed);
        var coin = new MersenneTwister(Seed);
        LlamaRow row = Rows.FromProbabilities(.4, .3, .2, .1);
        for (int step = 0; step < 200; step++)
        {
            row.Load([MathF.Log(.4f), MathF.Log(.3f), MathF.Log(.2f), MathF.Log(.1f)]);
            PeerAssert.Tokens(coin.NextSingle() <= Probability ? [2, 3] : [0, 1, 2, 3], row.After(chain));
        }
    }
}
