using Nucleate.Plans;
using Xunit;

namespace Nucleate.Tests.Plans;

/// <summary>Plans of different dialects are compared by what they mean.</summary>
public sealed class DialectComparisonTests
{
    [Theory]
    [InlineData(SamplerDialect.Nucleate, SamplerDialect.LlamaCpp, 0.8, PlanVerdict.Same)]
    [InlineData(SamplerDialect.Transformers, SamplerDialect.Vllm, 0.8, PlanVerdict.Same)]
    [InlineData(SamplerDialect.LlamaCpp, SamplerDialect.Ollama, 0.8, PlanVerdict.Different)]
    [InlineData(SamplerDialect.Ollama, SamplerDialect.ExLlamaV3, 0.8, PlanVerdict.Different)]
    [InlineData(SamplerDialect.LlamaCpp, SamplerDialect.ExLlamaV3, 0, PlanVerdict.Same)]
    [InlineData(SamplerDialect.LlamaCpp, SamplerDialect.MlxLm, 0, PlanVerdict.Different)]
    public void A_nucleus_is_the_same_where_it_ends_at_the_same_token(SamplerDialect one, SamplerDialect other, double p, PlanVerdict verdict) =>
        Check(Plan(one, new TopPStage(p)), Plan(other, new TopPStage(p)), verdict);

    [Theory]
    [InlineData(SamplerDialect.Nucleate, SamplerDialect.Ollama, 2, PlanVerdict.Same)]
    [InlineData(SamplerDialect.Vllm, SamplerDialect.Transformers, 2, PlanVerdict.Same)]
    [InlineData(SamplerDialect.Nucleate, SamplerDialect.Vllm, 2, PlanVerdict.Different)]
    [InlineData(SamplerDialect.Vllm, SamplerDialect.LlamaCpp, 0, PlanVerdict.Same)]
    [InlineData(SamplerDialect.Nucleate, SamplerDialect.Vllm, 1, PlanVerdict.Different)]
    public void Top_k_is_the_same_where_ties_are_cut_alike(SamplerDialect one, SamplerDialect other, double k, PlanVerdict verdict) =>
        Check(Plan(one, new TopKStage(k)), Plan(other, new TopKStage(k)), verdict);

    [Fact]
    public void A_value_is_compared_as_its_system_reads_it()
    {
        Check(Plan(SamplerDialect.LlamaCpp, new TemperatureStage(-1)), Plan(SamplerDialect.Nucleate, new GreedyStage()), PlanVerdict.Same);
        Check(Plan(SamplerDialect.Vllm, new TemperatureStage(0.001)), Plan(SamplerDialect.Nucleate, new TemperatureStage(0.01)), PlanVerdict.Same);
        Check(Plan(SamplerDialect.MlxLm, new RepetitionPenaltyStage(0)), Plan(SamplerDialect.Nucleate), PlanVerdict.Same);
        Check(Plan(SamplerDialect.Ollama, new MinPStage(1.5)), Plan(SamplerDialect.Nucleate, new MinPStage(1)), PlanVerdict.Same);
    }

    [Fact]
    public void A_least_number_of_survivors_subsumes_nothing_where_ties_are_kept()
    {
        SamplerStage[] both = [new TopPStage(0.5) { MinKeep = 3 }, new TopKStage(3)];
        Check(Plan(SamplerDialect.LlamaCpp, both), Plan(SamplerDialect.LlamaCpp, both[1]), PlanVerdict.Same);
        Check(Plan(SamplerDialect.Transformers, both), Plan(SamplerDialect.Transformers, both[1]), PlanVerdict.Different);
    }

    [Fact]
    public void The_dialects_are_named_where_they_are_not_ours() =>
        Assert.Equal(
            """
            Different
            first: TopP(0.5) → draw
            second as Ollama: TopP(0.5) → draw
            logits 0, 0
            first keeps 0 (p 1.0000)
            second keeps 0 (p 0.5000), 1 (p 0.5000)
            """,
            SamplerPlan.Compare(Plan(SamplerDialect.Nucleate, new TopPStage(0.5)), Plan(SamplerDialect.Ollama, new TopPStage(0.5))).ToString());

    private static SamplerPlan Plan(SamplerDialect dialect, params SamplerStage[] stages) => new(stages) { Dialect = dialect };

    private static void Check(SamplerPlan one, SamplerPlan other, PlanVerdict verdict)
    {
        PlanComparison comparison = SamplerPlan.Compare(one, other);
        Assert.Equal(verdict, comparison.Verdict);
        Assert.Null(verdict == PlanVerdict.Same ? Agreeing.Disagreement(comparison, seed: 5) : null);
        Assert.True(verdict != PlanVerdict.Different || Agreeing.IsTrue(comparison, 2e-6));
    }
}
