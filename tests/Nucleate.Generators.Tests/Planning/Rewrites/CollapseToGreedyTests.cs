using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class CollapseToGreedyTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new CollapseToGreedy(), seed: 13, "Temperature", "TopK", "TopP", "MinP", "LogitBias", "Suppress");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Temperature_0_top_k_1_and_a_nucleus_for_one_are_greedy()
    {
        Assert.Equal("Greedy", RewriteCase.Apply<CollapseToGreedy>(0, Stage.Temperature(0)));
        Assert.Equal("Greedy", RewriteCase.Apply<CollapseToGreedy>(0, Stage.TopK(1)));
        Assert.Equal("Greedy", RewriteCase.Apply<CollapseToGreedy>(8, Stage.TopP(0.125)));
    }

    [Fact]
    public void MinKeep_keeps_more_than_the_best() =>
        RewriteCase.StaysFor<CollapseToGreedy>(8, Stage.TopK(1, minKeep: 2), Stage.TopP(0.1, minKeep: 2));

    [Fact]
    public void A_nucleus_of_more_than_an_equal_share_may_hold_two() => RewriteCase.StaysFor<CollapseToGreedy>(8, Stage.TopP(0.126));

    [Fact]
    public void A_small_nucleus_of_an_unknown_vocabulary_may_hold_two() => RewriteCase.Stays<CollapseToGreedy>(Stage.TopP(1e-9));

    [Fact]
    public void Small_values_are_not_their_limits() => RewriteCase.Stays<CollapseToGreedy>(Stage.Temperature(1e-6), Stage.TopK(2), Stage.MinP(1));
}
