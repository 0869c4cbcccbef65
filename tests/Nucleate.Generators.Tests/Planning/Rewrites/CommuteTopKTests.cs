using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class CommuteTopKTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new CommuteTopK(), seed: 18, "TopK", "TopK", "Temperature", "MinP", "TopP", "LogitBias");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void It_moves_in_front_of_temperatures_and_min_p() =>
        Assert.Equal(
            "TopK(5), Temperature(0.5), MinP(0.1)", RewriteCase.Apply<CommuteTopK>(0, Stage.Temperature(0.5), Stage.MinP(0.1), Stage.TopK(5)));

    [Fact]
    public void It_moves_in_front_of_values_that_members_give() =>
        Assert.Equal("TopK(5), Temperature(Heat)", RewriteCase.Apply<CommuteTopK>(0, Stage.Temperature(1).From("Heat"), Stage.TopK(5)));

    [Fact]
    public void A_nucleus_in_front_was_measured_on_all_tokens() => RewriteCase.Stays<CommuteTopK>(Stage.TopP(0.9), Stage.TopK(5));

    [Fact]
    public void A_bias_in_front_changes_which_are_the_largest() => RewriteCase.Stays<CommuteTopK>(Stage.Bias(1, 2), Stage.TopK(5));

    [Fact]
    public void A_penalty_in_front_changes_which_are_the_largest() => RewriteCase.Stays<CommuteTopK>(Stage.Repetition(1.1), Stage.TopK(5));

    [Fact]
    public void Suppressed_tokens_do_not_count() => RewriteCase.Stays<CommuteTopK>(Stage.Suppress(1), Stage.TopK(5));
}
