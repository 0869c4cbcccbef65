using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Plans.Comparison;
using Xunit;

namespace Nucleate.Tests.Plans;

/// <summary>Each rewrite is a step of some proof.</summary>
public sealed class ProofTests
{
    private static readonly Dictionary<string, (SamplerStage[] First, SamplerStage[] Second)> s_pairs = new(StringComparer.Ordinal)
    {
        ["FoldIdentity"] = ([new TopPStage(1), new TopKStage(5)], [new TopKStage(5)]),
        ["FoldTemperatures"] = ([new TemperatureStage(0.5), new TemperatureStage(0.5)], [new TemperatureStage(0.25)]),
        ["CollapseToGreedy"] = ([new TopKStage(1)], [new TemperatureStage(0)]),
        ["CollapseAfterGreedy"] = ([new GreedyStage(), new TopPStage(0.5)], [new GreedyStage()]),
        ["CollapseBeforeGreedy"] = ([new MinPStage(0.1), new GreedyStage()], [new GreedyStage()]),
        ["SubsumeTopK"] = ([new TopKStage(5), new TopKStage(3)], [new TopKStage(3)]),
        ["SubsumeMinP"] = ([new MinPStage(0.1), new TopPStage(0.5), new MinPStage(0.05)], [new MinPStage(0.1), new TopPStage(0.5)]),
        ["CommuteTopK"] = ([new MinPStage(0.1), new TopKStage(5)], [new TopKStage(5), new MinPStage(0.1)]),
        ["CommuteMinP"] = ([new TemperatureStage(2), new MinPStage(0.1)], [new MinPStage(0.01), new TemperatureStage(2)]),
        ["FuseBiases"] = ([new LogitBiasStage(3, 1), new LogitBiasStage(3, 2)], [new LogitBiasStage(3, 3)]),
        ["FuseSuppressed"] = ([new SuppressStage([3]), new SuppressStage([5])], [new SuppressStage([5, 3])]),
        ["FuseWindows"] =
            ([new RepetitionPenaltyStage(1.1), new PresencePenaltyStage(0.5), new TopPStage(1)], [new RepetitionPenaltyStage(1.1), new PresencePenaltyStage(0.5)]),
        ["OrderAdjustments"] = ([new FrequencyPenaltyStage(0.5), new LogitBiasStage(3, 1)], [new LogitBiasStage(3, 1), new FrequencyPenaltyStage(0.5)]),
        ["CommuteScaled"] = ([new TemperatureStage(2), new RepetitionPenaltyStage(1.1)], [new RepetitionPenaltyStage(1.1), new TemperatureStage(2)]),
        ["DropSuppressed"] = ([new SuppressStage([3]), new TopPStage(0.5), new LogitBiasStage(3, 1)], [new SuppressStage([3]), new TopPStage(0.5)]),
        ["SubsumeByMinKeep"] = ([new TopPStage(0.5) { MinKeep = 4 }, new TopKStage(3)], [new TopKStage(3)]),
        ["OrderMinP"] = ([new MinPStage(0.1) { MinKeep = 3 }, new MinPStage(0.5)], [new MinPStage(0.5), new MinPStage(0.1) { MinKeep = 3 }]),
        ["SubsumeLooseMinP"] = ([new MinPStage(0.5) { MinKeep = 2 }, new MinPStage(0.5) { MinKeep = 3 }], [new MinPStage(0.5) { MinKeep = 2 }]),
    };

    public static TheoryData<string> Names => [.. PlanComparer.Standard.Rewrites.Select(rewrite => rewrite.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rewrite_is_a_step_of_a_proof_that_holds(string name)
    {
        (SamplerStage[] first, SamplerStage[] second) = s_pairs[name];
        PlanComparison comparison = SamplerPlan.Compare(new SamplerPlan(first), new SamplerPlan(second));
        Assert.Equal(PlanVerdict.Same, comparison.Verdict);
        Assert.Contains(comparison.Proof!.First, rewrite => rewrite.Name == name && rewrite.Reason.Length > 0);
        Assert.Null(Agreeing.Disagreement(comparison, seed: 1));
    }
}
