using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>NUC1016: what a dialect's system cannot run as written.</summary>
public sealed class StagesOfDialectTests
{
    [Fact]
    public void Our_own_rules_have_everything() =>
        RuleCase.None<StagesOfDialect>(Stage.TopP(0.9), Stage.TopK(3, minKeep: 2), Stage.Repetition(1.1, 64, 1), Stage.Temperature(0), Stage.Bias(1, 2), Stage.TopK(2));

    [Fact]
    public void A_stage_that_the_system_does_not_have()
    {
        Finding finding = One(DialectCatalog.Ollama, Stage.TopK(40), Stage.Temperature(0.8));
        Assert.Equal("none", finding.Message);
        finding = One(DialectCatalog.Ollama, Stage.Repetition(1.1), Stage.TopK(40));
        Assert.Equal(("NUC1016", RuleSeverity.Error, Place.Of(0)), (finding.Rule.Id, finding.Severity, finding.Place));
        Assert.Equal("Ollama's sampler has no RepetitionPenalty as it is defined here: remove it, or choose another dialect", finding.Message);
    }

    [Fact]
    public void A_fixed_order()
    {
        Assert.Equal("none", One(DialectCatalog.Vllm, Stage.Repetition(1.1), Stage.Temperature(0.8), Stage.MinP(0.1), Stage.TopK(40), Stage.TopP(0.9)).Message);
        Finding finding = One(DialectCatalog.Vllm, Stage.Temperature(0.8), Stage.TopK(40), Stage.MinP(0.1), Stage.TopP(0.9));
        Assert.Equal((Place.Of(2), Place.Of(1)), (finding.Place, finding.Other));
        Assert.Equal("vLLM runs MinP before TopK, whatever the order in which they are set: write it in front of TopK(40)", finding.Message);
        Assert.Equal(
            "mlx-lm runs TopP before Temperature, whatever the order in which they are set: write it in front of Temperature(0.7)",
            One(DialectCatalog.MlxLm, Stage.Temperature(0.7), Stage.TopP(0.9)).Message);
    }

    [Fact]
    public void Of_the_newer_stages_transformers_alone_has_one()
    {
        Assert.Equal("none", One(DialectCatalog.Transformers, Stage.Temperature(0.8), Stage.TopH(0.4), Stage.TopK(40)).Message);
        Assert.Equal(
            "transformers runs TopH before TopK, whatever the order in which they are set: write it in front of TopK(40)",
            One(DialectCatalog.Transformers, Stage.TopK(40), Stage.TopH(0.4)).Message);
        Assert.Contains("no least number of survivors", One(DialectCatalog.Transformers, Stage.TopH(0.4, minKeep: 2)).Message, System.StringComparison.Ordinal);
        foreach (StageModel stage in new[] { Stage.Smoothing(0.3), Stage.MinK(3), Stage.PLess(), Stage.TailFree(0.95) })
        {
            Assert.Contains($"has no {stage.Name}", One(DialectCatalog.Transformers, stage).Message, System.StringComparison.Ordinal);
            Assert.Contains($"has no {stage.Name}", One(DialectCatalog.LlamaCpp, stage).Message, System.StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_of_a_kind_in_a_fixed_order()
    {
        Finding finding = One(DialectCatalog.Transformers, Stage.TopK(40), Stage.TopK(30));
        Assert.Equal((Place.Of(1), "transformers has one TopK, and TopK(40) is it already: remove one of them"), (finding.Place, finding.Message));
        Assert.Equal("none", One(DialectCatalog.Transformers, Stage.Bias(1, 2), Stage.Bias(2, 2), Stage.Suppress(1), Stage.Suppress(2)).Message);
        Assert.Equal("none", One(DialectCatalog.LlamaCpp, Stage.TopK(40), Stage.Temperature(0.5), Stage.TopP(0.9), Stage.TopK(30), Stage.Temperature(2)).Message);
    }

    [Fact]
    public void Adjustments_of_probabilities()
    {
        Finding finding = One(DialectCatalog.ExLlamaV3, Stage.Temperature(0.5), Stage.MinP(0.1), Stage.Bias(1, 2));
        Assert.Equal((Place.Of(2), Place.Of(1)), (finding.Place, finding.Other));
        Assert.Equal("ExLlamaV3 refuses LogitBias after a truncation, as here after MinP(0.1): write it in front", finding.Message);
        Assert.Equal("none", One(DialectCatalog.ExLlamaV3, Stage.Temperature(0.5), Stage.Bias(1, 2), Stage.TopP(0.9), Stage.Suppress(3), Stage.MinP(0.1)).Message);
    }

    [Fact]
    public void Options_that_the_system_does_not_have()
    {
        Assert.Equal("TopK of llama.cpp has no least number of survivors: remove MinKeep", One(DialectCatalog.LlamaCpp, Stage.TopK(40, minKeep: 2)).Message);
        Assert.Equal("none", One(DialectCatalog.LlamaCpp, Stage.TopP(0.9, minKeep: 2), Stage.MinP(0.1, minKeep: 2), Stage.TypicalP(0.5, minKeep: 2), Stage.TopK(3, minKeep: 0)).Message);
        Assert.Equal("none", One(DialectCatalog.Transformers, Stage.TopK(4, minKeep: 2), Stage.TopP(0.9, minKeep: 2)).Message);
        Finding finding = One(DialectCatalog.LlamaCpp, Stage.Repetition(1.1, 64, 13));
        Assert.Equal((Place.Of(0, "Except"), "RepetitionPenalty of llama.cpp exempts no tokens: remove Except, or choose another dialect"), (finding.Place, finding.Message));
    }

    [Fact]
    public void A_window_where_everything_counts()
    {
        Finding finding = One(DialectCatalog.Transformers, Stage.Repetition(1.1, DialectFacts.WholeSequence));
        Assert.Equal(
            "RepetitionPenalty of transformers counts the whole sequence, prompt included: write Window = the most tokens that will be accepted, at most 1048576",
            finding.Message);
        Assert.Empty(new ValuesInRange().Check(new PipelineFacts([Stage.Repetition(1.1, DialectFacts.WholeSequence)], dialect: DialectCatalog.Transformers)));
        Assert.Equal("none", One(DialectCatalog.Transformers, Stage.Repetition(1.1, 8192)).Message);
    }

    [Fact]
    public void A_window_of_the_whole_context_in_llama()
    {
        Finding finding = One(DialectCatalog.LlamaCpp, Stage.Repetition(1.1, -1));
        Assert.Equal(Place.Of(0, "Window"), finding.Place);
        Assert.Equal(
            "RepetitionPenalty of llama.cpp counts its whole context for Window = -1: write Window = the most tokens that will be accepted, at most 1048576", finding.Message);
        Assert.Empty(new ValuesInRange().Check(new PipelineFacts([Stage.Dry(1, 1.75, 2, -1)], dialect: DialectCatalog.LlamaCpp)));
        Assert.DoesNotContain(PipelineRules.Advice(new PipelineFacts([Stage.Dry(1, 1.75, 2, -1)], dialect: DialectCatalog.LlamaCpp)), advice => advice.Rule.Id == "NUC1005");
    }

    [Fact]
    public void Values_that_the_system_refuses()
    {
        Finding finding = One(DialectCatalog.Transformers, Stage.Temperature(0));
        Assert.Equal(Place.Of(0, "Temperature"), finding.Place);
        Assert.Equal("transformers refuses Temperature = 0, since its range is (0, 100]: write [Greedy] for the most probable token", finding.Message);
        Assert.Equal("vLLM refuses Temperature = 3, since its range is [0, 2]: write at most 2", One(DialectCatalog.Vllm, Stage.Temperature(3)).Message);
    }

    [Fact]
    public void A_top_k_of_the_whole_vocabulary_in_mlx()
    {
        Assert.Equal(
            "mlx-lm refuses K = 64, since the vocabulary has only 64 tokens: remove the stage, which would keep all",
            Assert.Single(new StagesOfDialect().Check(new PipelineFacts([Stage.TopK(64)], 64, DialectCatalog.MlxLm))).Message);
        Assert.Empty(new StagesOfDialect().Check(new PipelineFacts([Stage.TopK(63)], 64, DialectCatalog.MlxLm)));
        Assert.Empty(new StagesOfDialect().Check(new PipelineFacts([Stage.TopK(64)], 0, DialectCatalog.MlxLm)));
    }

    [Fact]
    public void Ranges_are_those_of_the_dialect()
    {
        Finding finding = Range(DialectCatalog.Vllm, Stage.TopK(-2));
        Assert.Equal("TopK: -2 is outside the range [-1, ∞) of K in vLLM, so no code is generated: write -1", finding.Message);
        Assert.Equal("TopP: 1.5 is outside the range [0, 1] of P in transformers, so no code is generated: write 1", Range(DialectCatalog.Transformers, Stage.TopP(1.5)).Message);
        Assert.Equal("RepetitionPenalty: Window = -2 is outside the range [0, 1048576], so no code is generated: write 0", Range(DialectCatalog.LlamaCpp, Stage.Repetition(1.1, -2)).Message);
        Assert.Equal("TopP: MinKeep = -1 is outside the range [0, 1024], so no code is generated: write 0", Range(DialectCatalog.LlamaCpp, Stage.TopP(0.9, minKeep: -1)).Message);
        Assert.Equal("TopP: MinKeep = 0 is outside the range [1, 1024], so no code is generated: write 1", Range(DialectCatalog.Transformers, Stage.TopP(0.9, minKeep: 0)).Message);
        Assert.Empty(new ValuesInRange().Check(new PipelineFacts(
            [Stage.TopK(-5), Stage.TopP(3), Stage.TopP(-1), Stage.MinP(1.05), Stage.Temperature(-1), Stage.Frequency(5), Stage.Presence(-7, 0)], dialect: DialectCatalog.LlamaCpp)));
        Assert.Empty(new ValuesInRange().Check(new PipelineFacts(
            [Stage.TopNSigma(-1), Stage.TypicalP(0), Stage.Xtc(2, 0.9), Stage.Dry(1, 0.5, 2, 0), Stage.AdaptiveP(-1, 5), Stage.MinP(0.1, minKeep: 0)], dialect: DialectCatalog.LlamaCpp)));
        Assert.Empty(new ValuesInRange().Check(new PipelineFacts(
            [Stage.NoRepeatNGram(0, 5), Stage.MinLength(-1, 3), Stage.Epsilon(0), Stage.Eta(1)], dialect: DialectCatalog.Transformers)));
        Assert.NotEmpty(new ValuesInRange().Check(new PipelineFacts([Stage.Epsilon(0)])));
    }

    [Fact]
    public void A_value_that_the_system_takes_for_off_is_told_with_its_name()
    {
        Finding finding = Assert.Single(PipelineRules.Advice(new PipelineFacts([Stage.TopK(0)], dialect: DialectCatalog.LlamaCpp)));
        Assert.Equal("NUC1005", finding.Rule.Id);
        Assert.Equal("TopK(0) has no effect, since llama.cpp takes K = 0 for off: remove it, or write another value", finding.Message);
        Assert.Equal(
            "RepetitionPenalty(1.5, Window = 0) has no effect, since llama.cpp takes Window = 0 for off: remove it, or write another value",
            Assert.Single(PipelineRules.Advice(new PipelineFacts([Stage.Repetition(1.5, 0)], dialect: DialectCatalog.LlamaCpp))).Message);
        Assert.Equal(
            "Xtc(0.5, Threshold = 0.6) has no effect, since llama.cpp takes Threshold = 0.6 for off: remove it, or write another value",
            Assert.Single(PipelineRules.Advice(new PipelineFacts([Stage.Xtc(0.5, 0.6)], dialect: DialectCatalog.LlamaCpp)), advice => advice.Rule.Id == "NUC1005").Message);
    }

    [Fact]
    public void It_decides_whether_code_is_generated() =>
        Assert.Contains(PipelineRules.Errors(new PipelineFacts([Stage.Temperature(0)], dialect: DialectCatalog.Transformers)), finding => finding.Rule.Id == "NUC1016");

    private static Finding One(DialectFacts dialect, params StageModel[] stages) =>
        new StagesOfDialect().Check(new PipelineFacts(stages, dialect: dialect)).SingleOrDefault()
        ?? new Finding(RuleCatalog.NotInDialect, Place.Of(-1), "none");

    private static Finding Range(DialectFacts dialect, StageModel stage) =>
        Assert.Single(new ValuesInRange().Check(new PipelineFacts([stage], dialect: dialect)));
}
