using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class CollapseBeforeGreedyTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new CollapseBeforeGreedy(), seed: 15, "Greedy", "Greedy", "Temperature", "TopK", "TopP", "MinP", "LogitBias", "Suppress");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void What_keeps_the_best_token_goes() =>
        Assert.Equal(
            "Greedy", RewriteCase.Apply<CollapseBeforeGreedy>(0, Stage.Temperature(0.5), Stage.TopK(5), Stage.TopP(0.5), Stage.MinP(0.1), Stage.Greedy()));

    [Fact]
    public void A_stage_that_changes_single_logits_may_make_another_token_the_best()
    {
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.Bias(3, 5), Stage.Greedy());
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.Repetition(1.2), Stage.Greedy());
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.Frequency(0.5), Stage.Greedy());
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.Presence(0.5), Stage.Greedy());
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.Suppress(3), Stage.Greedy());
    }

    [Fact]
    public void A_truncation_in_front_of_a_bias_decides_what_the_bias_can_lift() =>
        RewriteCase.Stays<CollapseBeforeGreedy>(Stage.TopK(5), Stage.Bias(3, 5), Stage.Greedy());
}
