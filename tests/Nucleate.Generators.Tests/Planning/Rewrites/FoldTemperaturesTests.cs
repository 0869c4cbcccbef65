using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class FoldTemperaturesTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new FoldTemperatures(), seed: 12, "Temperature", "Temperature", "Temperature", "TopP", "LogitBias");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Neighbours_become_their_product() =>
        Assert.Equal("Temperature(2) · Temperature(0.25)", RewriteCase.Apply<FoldTemperatures>(0, Stage.Temperature(2), Stage.Temperature(0.25)));

    [Fact]
    public void Nothing_that_measures_probability_may_stand_between() =>
        RewriteCase.Stays<FoldTemperatures>(Stage.Temperature(2), Stage.TopP(0.9), Stage.Temperature(0.5));

    [Fact]
    public void A_bias_between_is_in_units_of_the_first_temperature() =>
        RewriteCase.Stays<FoldTemperatures>(Stage.Temperature(2), Stage.Bias(1, 1), Stage.Temperature(0.5));

    [Fact]
    public void Zero_is_no_factor()
    {
        RewriteCase.Stays<FoldTemperatures>(Stage.Temperature(0), Stage.Temperature(0.5));
        RewriteCase.Stays<FoldTemperatures>(Stage.Temperature(0.5), Stage.Temperature(0));
    }

    [Fact]
    public void A_member_may_give_zero() =>
        RewriteCase.Stays<FoldTemperatures>(Stage.Temperature(0.5), Stage.Temperature(2).From("Heat"));
}
