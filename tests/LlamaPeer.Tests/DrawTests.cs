using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

public sealed class DrawTests
{
    [PeerFact]
    public void Greedy_selects_the_first_of_the_largest()
    {
        using LlamaChain chain = LlamaChain.Create().Greedy();
        Assert.Equal(2, Rows.FromLogits(0f, 1f, 3f, -1f, 3f).After(chain).Selected);
    }

    [PeerFact]
    public void Nothing_is_selected_without_a_stage_that_draws()
    {
        using LlamaChain chain = LlamaChain.Create().TopK(2);
        Assert.Equal(-1, Rows.FromLogits(0f, 1f, 2f).After(chain).Selected);
    }

    [PeerFact]
    public void Selected_is_a_token_even_where_the_row_was_sorted()
    {
        using LlamaChain chain = LlamaChain.Create().TopK(2).Greedy();
        LlamaRow row = Rows.FromLogits(0f, 1f, 2f).After(chain);
        Assert.Equal(2, row.Selected);
        Assert.True(row.IsSorted);
    }

    [PeerTheory]
    [InlineData(0u)]
    [InlineData(42u)]
    [InlineData(4000000000u)]
    public void Dist_draws_by_inversion_with_its_seed(uint seed)
    {
        using LlamaChain chain = LlamaChain.Create().Dist(seed);
        var uniforms = new MersenneTwister(seed);
        for (int step = 0; step < 500; step++)
        {
            LlamaRow row = Rows.FromProbabilities(.1, .2, .3, .4).After(chain);
            Assert.Equal(Inversion.Token(row, uniforms.NextDouble()), row.Selected);
            PeerAssert.StoredProbabilities([.1, .2, .3, .4], row);
        }
    }

    [PeerFact]
    public void Reset_starts_the_draws_again()
    {
        using LlamaChain chain = LlamaChain.Create().Dist(7);
        int[] Draw() => [.. Enumerable.Range(0, 50).Select(_ => Rows.FromLogits(new float[100]).After(chain).Selected)];
        int[] first = Draw();
        Assert.NotEqual(first, Draw());

        chain.Reset();
        Assert.Equal(first, Draw());
    }
}
