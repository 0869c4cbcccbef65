using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Plans;

/// <summary>What no sampler could be declared with, a plan does not run either, and nothing is proved of it.</summary>
public sealed class StageRefusalTests
{
    public static TheoryData<string, SamplerStage> OutOfRange { get; } = new()
    {
        { "P of TopP has to be above 0 and at most 1.", new TopPStage(0) },
        { "P of TopP has to be above 0 and at most 1.", new TopPStage(-1) },
        { "P of TopP has to be above 0 and at most 1.", new TopPStage(double.PositiveInfinity) },
        { "Temperature of Temperature has to be at least 0 and at most 100.", new TemperatureStage(-1) },
        { "Temperature of Temperature has to be at least 0 and at most 100.", new TemperatureStage(1000) },
        { "K of TopK has to be whole, at least 1.", new TopKStage(0) },
        { "K of TopK has to be whole, at least 1.", new TopKStage(2.5) },
        { "M of MinP has to be at least 0 and at most 1.", new MinPStage(1.5) },
        { "Epsilon of EpsilonCutoff has to be above 0 and below 1.", new EpsilonCutoffStage(1) },
        { "Maximum of DynamicTemperature has to be at least 1 and at most 100.", new DynamicTemperatureStage(1, 0.5) },
        { "Threshold of Xtc has to be at least 0.0009765625 and at most 0.5.", new XtcStage(0.5) { Threshold = 0.0005, Averaged = true } },
        { "MinKeep of TopP has to be at least 1.", new TopPStage(0.5) { MinKeep = 0 } },
        { "Curve of Smoothing has to be at least 1 and at most 3.", new SmoothingStage(1) { Curve = 4 } },
        { "Bias of LogitBias has to be finite.", new LogitBiasStage(1, double.NegativeInfinity) },
    };

    public static TheoryData<SamplerDialect, SamplerStage> Missing { get; } = new()
    {
        { SamplerDialect.LlamaCpp, new TopKStage(3) { MinKeep = 5 } },
        { SamplerDialect.Ollama, new MinPStage(0.5) { MinKeep = 3 } },
        { SamplerDialect.ExLlamaV3, new TopPStage(0.5) { MinKeep = 5 } },
        { SamplerDialect.Transformers, new PresencePenaltyStage(0) },
        { SamplerDialect.Vllm, new RepetitionPenaltyStage(1.1) { Except = [3] } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_that_a_stage_does_not_take_is_refused_with_stage_and_range(string message, SamplerStage stage)
    {
        foreach (Action call in Calls(new SamplerPlan(stage)))
        {
            ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(call);
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_a_system_does_not_have_is_refused_in_its_dialect_only(SamplerDialect dialect, SamplerStage stage)
    {
        foreach (Action call in Calls(new SamplerPlan(stage) { Dialect = dialect }))
        {
            Assert.Contains(stage.ToString(), Assert.Throws<InvalidOperationException>(call).Message, StringComparison.Ordinal);
        }

        Assert.NotEmpty(new SamplerPlan(stage).Trace([1, 2, 3]).Survivors);
    }

    [Theory]
    [InlineData(SamplerDialect.MlxLm)]
    [InlineData(SamplerDialect.ExLlamaV3)]
    public void A_range_is_the_systems(SamplerDialect dialect)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SamplerPlan(new MinPStage(1.05)) { Dialect = dialect }.Trace([1, 2]));
        Assert.Single(new SamplerPlan(new MinPStage(1.05)) { Dialect = SamplerDialect.LlamaCpp }.Trace([1, 2]).Survivors);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void A_members_value_is_refused_by_the_members_name(double value)
    {
        SamplerPlan plan = new SamplerPlan(new TopPStage(double.NaN) { Member = "Share" }).Bind("Share", value);
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => plan.Trace([1, 2]));
        Assert.Equal(("Share", value), (exception.ParamName, exception.ActualValue));
        Assert.StartsWith("Share, which gives P of TopP, has to be above 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_NaN_is_named_as_a_cause()
    {
        SamplerPlan plan = new SamplerPlan(new TopPStage(double.NaN) { Member = "Share" }).Bind("Share", double.NaN);
        Assert.Contains("Share is NaN", Assert.Throws<InvalidOperationException>(() => plan.Trace([1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_without_a_value_is_not_judged()
    {
        SamplerPlan plan = new(new TopPStage(double.NaN) { Member = "Share" });
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(plan, plan).Verdict);
    }

    /// <summary>Every stage with which the kernels are tested can be declared.</summary>
    [Fact]
    public void Stages_in_their_ranges_run() =>
        Assert.All(EveryStage.Plans, stage => Assert.NotEmpty(new SamplerPlan(stage).Trace([.. Enumerable.Range(0, 20).Select(i => (float)i)]).Survivors));

    private static Action[] Calls(SamplerPlan plan) =>
    [
        () => plan.Trace([1, 2, 3]),
        () => SamplerPlan.Compare(plan, new SamplerPlan(new GreedyStage())),
        () => SamplerPlan.Compare(new SamplerPlan(), plan),
    ];
}
