using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class SubsumeMinPTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new SubsumeMinP(), seed: 17, "MinP", "MinP", "MinP", "Temperature", "TopK", "TopP");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void The_stronger_of_two_is_left()
    {
        Assert.Equal("MinP(0.1)", RewriteCase.Apply<SubsumeMinP>(0, Stage.MinP(0.1), Stage.MinP(0.05)));
        Assert.Equal("MinP(0.1)", RewriteCase.Apply<SubsumeMinP>(0, Stage.MinP(0.05), Stage.MinP(0.1)));
    }

    [Fact]
    public void A_temperature_between_weighs_the_later_one()
    {
        // At temperature 2 the later one's margin is -2 ln 0.5, which is that of 0.25 in front of it.
        Assert.Equal(
            "MinP(0.3), Temperature(2)", RewriteCase.Apply<SubsumeMinP>(0, Stage.MinP(0.3), Stage.Temperature(2), Stage.MinP(0.5)));
        Assert.Equal(
            "Temperature(2), MinP(0.5)", RewriteCase.Apply<SubsumeMinP>(0, Stage.MinP(0.2), Stage.Temperature(2), Stage.MinP(0.5)));
    }

    [Fact]
    public void A_later_weaker_one_goes_behind_a_nucleus_too() =>
        Assert.Equal("MinP(0.1), TopP(0.9)", RewriteCase.Apply<SubsumeMinP>(0, Stage.MinP(0.1), Stage.TopP(0.9), Stage.MinP(0.05)));

    [Fact]
    public void A_nucleus_between_was_measured_on_what_the_weaker_one_left() =>
        RewriteCase.Stays<SubsumeMinP>(Stage.MinP(0.05), Stage.TopP(0.9), Stage.MinP(0.1));

    [Fact]
    public void A_number_of_tokens_to_keep_is_another_matter()
    {
        RewriteCase.Stays<SubsumeMinP>(Stage.MinP(0.1, minKeep: 3), Stage.MinP(0.05));
        RewriteCase.Stays<SubsumeMinP>(Stage.MinP(0.05), Stage.MinP(0.1, minKeep: 3));
    }

    [Fact]
    public void A_bias_between_moves_the_best_logit() => RewriteCase.Stays<SubsumeMinP>(Stage.MinP(0.1), Stage.Bias(1, 2), Stage.MinP(0.05));

    [Fact]
    public void A_temperature_that_a_member_gives_has_no_known_weight() =>
        RewriteCase.Stays<SubsumeMinP>(Stage.MinP(0.1), Stage.Temperature(1).From("Heat"), Stage.MinP(0.05));
}
