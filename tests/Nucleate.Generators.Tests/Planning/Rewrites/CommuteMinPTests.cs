using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class CommuteMinPTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new CommuteMinP(), seed: 19, "MinP", "MinP", "Temperature", "Temperature", "TopK", "TopP", "LogitBias");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void It_moves_in_front_of_a_temperature() =>
        Assert.Equal("MinP(0.1), Temperature(0.5)", RewriteCase.Apply<CommuteMinP>(0, Stage.Temperature(0.5), Stage.MinP(0.1)));

    [Fact]
    public void Temperature_0_has_no_margin() => RewriteCase.Stays<CommuteMinP>(Stage.Temperature(0), Stage.MinP(0.1));

    [Fact]
    public void A_temperature_that_a_member_gives_may_be_0() =>
        RewriteCase.Stays<CommuteMinP>(Stage.Temperature(1).From("Heat"), Stage.MinP(0.1));

    [Fact]
    public void Behind_a_temperature_that_cannot_be_merged_the_margin_would_not_be_one_of_raw_logits()
    {
        RewriteCase.Stays<CommuteMinP>(Stage.Temperature(1).From("Heat"), Stage.Temperature(0.5), Stage.MinP(0.1));
        RewriteCase.Stays<CommuteMinP>(Stage.Temperature(2), Stage.TopP(0.9), Stage.Temperature(0.5), Stage.MinP(0.1));
    }

    [Fact]
    public void Nothing_else_is_passed()
    {
        RewriteCase.Stays<CommuteMinP>(Stage.TopP(0.9), Stage.MinP(0.1));
        RewriteCase.Stays<CommuteMinP>(Stage.Bias(1, 2), Stage.MinP(0.1));
        RewriteCase.Stays<CommuteMinP>(Stage.TopK(3), Stage.MinP(0.1));
    }
}
