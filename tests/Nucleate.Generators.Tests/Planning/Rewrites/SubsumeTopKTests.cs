using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class SubsumeTopKTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new SubsumeTopK(), seed: 16, "TopK", "TopK", "TopK", "Temperature", "MinP", "TopP");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void The_smaller_of_two_is_left()
    {
        Assert.Equal("TopK(3)", RewriteCase.Apply<SubsumeTopK>(0, Stage.TopK(3), Stage.TopK(5)));
        Assert.Equal("TopK(3)", RewriteCase.Apply<SubsumeTopK>(0, Stage.TopK(5), Stage.TopK(3)));
        Assert.Equal("TopK(3)", RewriteCase.Apply<SubsumeTopK>(0, Stage.TopK(3), Stage.TopK(3)));
    }

    [Fact]
    public void A_later_larger_one_goes_whatever_stands_between() =>
        Assert.Equal("TopK(3), TopP(0.9)", RewriteCase.Apply<SubsumeTopK>(0, Stage.TopK(3), Stage.TopP(0.9), Stage.TopK(5)));

    [Fact]
    public void A_nucleus_between_was_measured_on_the_larger_one() =>
        RewriteCase.Stays<SubsumeTopK>(Stage.TopK(5), Stage.TopP(0.9), Stage.TopK(3));

    [Fact]
    public void A_bias_between_may_lift_a_token_that_the_smaller_one_would_have_removed() =>
        RewriteCase.Stays<SubsumeTopK>(Stage.TopK(5), Stage.Bias(2, 3), Stage.TopK(3));

    [Fact]
    public void A_min_p_that_keeps_a_number_of_tokens_counts_those_of_the_larger_one() =>
        RewriteCase.Stays<SubsumeTopK>(Stage.TopK(5), Stage.MinP(0.5, minKeep: 4), Stage.TopK(3));

    [Fact]
    public void MinKeep_counts_as_k() => RewriteCase.Stays<SubsumeTopK>(Stage.TopK(2, minKeep: 6), Stage.TopP(0.5), Stage.TopK(5));

    [Fact]
    public void A_member_may_give_any_k() => RewriteCase.Stays<SubsumeTopK>(Stage.TopK(3).From("K"), Stage.TopK(5));
}
