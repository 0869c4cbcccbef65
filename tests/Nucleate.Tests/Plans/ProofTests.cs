using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Plans.Comparison;
using Nucleate.Tests.Support;
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
        ["CommuteOrdered"] = ([new TemperatureStage(2), new TopNSigmaStage(1)], [new TopNSigmaStage(1), new TemperatureStage(2)]),
        ["SteadyTemperature"] = ([new DynamicTemperatureStage(0.5, 0.5) { Exponent = 2 }], [new TemperatureStage(0.5)]),
        ["SubsumeByShare"] = ([new EpsilonCutoffStage(0.1), new TopKStage(10)], [new EpsilonCutoffStage(0.1)]),
        ["SingleWords"] = ([new BadWordsStage([4])], [new SuppressStage([4])]),
    };

    /// <summary>More pairs that those rewrites prove.</summary>
    public static TheoryData<string, SamplerStage[], SamplerStage[]> Same { get; } = new()
    {
        { "min-k without τ", [new TemperatureStage(0.5), new MinKStage(0) { MinKeep = 2 }], [new MinKStage(0) { MinKeep = 2 }, new TemperatureStage(0.5)] },
        { "top-k and smoothing", [new SmoothingStage(0.3) { Curve = 2 }, new TopKStage(3)], [new TopKStage(3), new SmoothingStage(0.3) { Curve = 2 }] },
        { "steady at 0", [new DynamicTemperatureStage(0, 0)], [new GreedyStage()] },
        { "one that is sure", [new EpsilonCutoffStage(0.6)], [new GreedyStage()] },
        { "top-h", [new TopHStage(0.9), new TopKStage(100)], [new TopHStage(0.9)] },
        { "tail-free", [new TailFreeStage(0.9), new TemperatureStage(2), new TopKStage(1024)], [new TailFreeStage(0.9), new TemperatureStage(2)] },
        { "breakers in any order", [new DryStage(0.8) { Breakers = [[4, 5], [2], [4]] }], [new DryStage(0.8) { Breakers = [[4], [4, 5], [2], [4, 5]] }] },
        { "biases that cancel", [new LogitBiasStage(1, 2), new LogitBiasStage(1, -2)], [] },
    };

    /// <summary>Pairs that are nearly those, and differ.</summary>
    public static TheoryData<string, SamplerStage[], SamplerStage[]> NotSame { get; } = new()
    {
        { "min-k with τ", [new TemperatureStage(0.5), new MinKStage(3)], [new MinKStage(3), new TemperatureStage(0.5)] },
        { "top-p and smoothing", [new SmoothingStage(0.3), new TopPStage(0.5)], [new TopPStage(0.5), new SmoothingStage(0.3)] },
        { "a fewer k", [new EpsilonCutoffStage(0.1), new TopKStage(9)], [new EpsilonCutoffStage(0.1)] },
        { "two that are sure", [new EpsilonCutoffStage(0.5)], [new GreedyStage()] },
        { "two that stay", [new EpsilonCutoffStage(0.6) { MinKeep = 2 }], [new GreedyStage()] },
        { "more that stay", [new TopHStage(0.9) { MinKeep = 3 }, new TopKStage(2)], [new TopHStage(0.9) { MinKeep = 3 }] },
        { "breakers that are cut elsewhere", [new DryStage(0.8) { Breakers = [[4, 5], [2]] }], [new DryStage(0.8) { Breakers = [[4], [5, 2]] }] },
        { "a word of two tokens", [new BadWordsStage([4, 5])], [new SuppressStage([4, 5])] },
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

    [Theory]
    [MemberData(nameof(Same))]
    public void More_pairs_are_the_same(string name, SamplerStage[] first, SamplerStage[] second)
    {
        PlanComparison comparison = SamplerPlan.Compare(new SamplerPlan(first), new SamplerPlan(second));
        Check.Equal(PlanVerdict.Same, comparison.Verdict, name);
        Assert.Null(Agreeing.Disagreement(comparison, seed: 2));
    }

    [Theory]
    [MemberData(nameof(NotSame))]
    public void Pairs_that_are_nearly_the_same_are_not(string name, SamplerStage[] first, SamplerStage[] second) =>
        Check.Equal(PlanVerdict.Different, SamplerPlan.Compare(new SamplerPlan(first), new SamplerPlan(second)).Verdict, name);

    [Fact]
    public void A_truncation_that_keeps_the_whole_vocabulary_is_none()
    {
        foreach (SamplerStage stage in new SamplerStage[]
        {
            new TopPStage(0.5) { MinKeep = 60 }, new MinPStage(0.1) { MinKeep = 61 }, new TypicalPStage(0.2) { MinKeep = 60 }, new XtcStage(1) { MinKeep = 60 },
        })
        {
            PlanComparison comparison = SamplerPlan.Compare(new SamplerPlan([stage]), new SamplerPlan([]), vocabularySize: 60);
            Check.Equal(PlanVerdict.Same, comparison.Verdict, stage);
            Assert.Null(Agreeing.Disagreement(comparison, seed: 3));
            Assert.NotEqual(PlanVerdict.Same, SamplerPlan.Compare(new SamplerPlan([stage]), new SamplerPlan([]), vocabularySize: 500).Verdict);
        }
    }
}
