using System.Collections.Generic;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class FuseBiasesTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new FuseBiases(), seed: 20, "LogitBias", "LogitBias", "LogitBias", "TopK", "Temperature", "Suppress");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Neighbours_become_one_list_by_rising_token()
    {
        var plan = new PlanState(
            [new PlanStage(Stage.Bias(7, 1), 0), new PlanStage(Stage.Bias(3, 2), 1), new PlanStage(Stage.Bias(7, 0.5), 2)], 0);
        var rewrite = new FuseBiases();
        while (rewrite.TryApply(plan))
        {
        }

        PlanStage fused = Assert.Single(plan.Stages);
        Assert.Equal([KeyValuePair.Create(3, 2.0), KeyValuePair.Create(7, 1.5)], FuseBiases.Entries(fused));
    }

    [Fact]
    public void A_truncation_between_sees_the_first_but_not_the_second() =>
        RewriteCase.Stays<FuseBiases>(Stage.Bias(1, 2), Stage.TopK(3), Stage.Bias(2, 2));

    [Fact]
    public void A_temperature_between_gives_them_different_weights() =>
        RewriteCase.Stays<FuseBiases>(Stage.Bias(1, 2), Stage.Temperature(0.5), Stage.Bias(2, 2));

    [Fact]
    public void A_bias_that_a_member_gives_is_no_constant() => RewriteCase.Stays<FuseBiases>(Stage.Bias(1, 2), Stage.Bias(2, 2).From("Push"));
}
