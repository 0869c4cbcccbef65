using System;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning;

/// <summary>Every rewrite's proof holds for the variants of stages and the special values of every dialect.</summary>
public sealed class DialectPlanningTests
{
    public static TheoryData<SamplerDialect> Dialects => [.. SpecialValues.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_simplified_plan_keeps_the_same_survivors_with_the_same_probabilities(SamplerDialect dialect)
    {
        DialectFacts facts = SpecialValues.Facts(dialect);
        for (int i = 0; i < 1200; i++)
        {
            var random = new Random(((int)dialect * 1_000_003) + i);
            int size = random.Next(1, 40);
            int vocabularySize = random.Next(2) == 0 ? size : 0;
            var stages = new RandomStages(random, size);
            StageModel[] pipeline = random.Next(2) == 0
                ? stages.Pipeline(random.Next(1, 8), runTime: 0.15)
                : stages.Pipeline(random.Next(2, 6), runTime: 0.1, "TopK", "TopK", "TopP", "MinP", "Temperature", "PresencePenalty");
            pipeline = SpecialValues.Sprinkle(OneTemperature(pipeline, facts), facts, random, stages.Members);
            PlanState plan = Planner.Simplify(pipeline, vocabularySize, facts);
            PlanEquivalence.Compare(random, pipeline, plan, size, stages.Members, rows: 4, $"{dialect}, case {i}", dialect);
        }
    }

    [Fact]
    public void A_top_k_of_1_that_keeps_ties_is_not_greedy()
    {
        Assert.Equal("Greedy", Simplified(DialectCatalog.LlamaCpp, Stage.TopK(1)));
        Assert.Equal("TopK(1)", Simplified(DialectCatalog.Transformers, Stage.TopK(1)));
    }

    [Fact]
    public void Between_two_top_k_that_keep_ties_an_adjustment_may_tell_equals_apart()
    {
        StageModel[] adjusted = [Stage.TopK(3), Stage.Bias(2, 3), Stage.TopK(5)];
        Assert.Equal("TopK(3), LogitBias(2, 3)", Simplified(DialectCatalog.LlamaCpp, adjusted));
        Assert.Equal("TopK(3), LogitBias(2, 3), TopK(5)", Simplified(DialectCatalog.Vllm, adjusted));
        Assert.Equal("TopK(3), TopP(0.9)", Simplified(DialectCatalog.Vllm, Stage.TopK(3), Stage.TopP(0.9), Stage.TopK(5)));
    }

    [Fact]
    public void A_mass_that_has_to_be_exceeded_needs_two_of_equal_tokens()
    {
        var small = new PlanState([new PlanStage(Stage.TopP(0.125), 0, DialectCatalog.Ollama)], 8);
        Assert.False(new CollapseToGreedy().TryApply(small));
        var smaller = new PlanState([new PlanStage(Stage.TopP(0.1249), 0, DialectCatalog.Ollama)], 8);
        Assert.True(new CollapseToGreedy().TryApply(smaller));
    }

    [Fact]
    public void One_token_for_a_top_p_of_0_is_greedy_whatever_the_vocabulary() =>
        Assert.Equal("Greedy", Simplified(DialectCatalog.Transformers, Stage.TopP(0)));

    [Fact]
    public void What_is_off_goes()
    {
        Assert.Equal(string.Empty, Simplified(DialectCatalog.LlamaCpp, Stage.TopK(0), Stage.TopP(1.5), Stage.MinP(-1), Stage.Repetition(1.5, window: 0)));
        Assert.Equal(string.Empty, Simplified(
            DialectCatalog.LlamaCpp, Stage.TopNSigma(0), Stage.TypicalP(1.5), Stage.Xtc(0.5, 0.6), Stage.Xtc(-1), Stage.Dry(1, 0.5), Stage.Dry(1, window: 0), Stage.AdaptiveP(-1)));
        Assert.Equal(string.Empty, Simplified(DialectCatalog.Transformers, Stage.NoRepeatNGram(0), Stage.MinLength(-1, 3), Stage.Epsilon(0), Stage.Eta(1)));
        Assert.Equal(string.Empty, Simplified(DialectCatalog.MlxLm, Stage.Repetition(0), Stage.TopP(0), Stage.TopK(-1)));
    }

    // A product of temperatures is not read as a written one would be; where tiny ones mean something else, there is only one.
    private static StageModel[] OneTemperature(StageModel[] stages, DialectFacts dialect)
    {
        StageModel? first = stages.FirstOrDefault(stage => stage.Name == "Temperature");
        return dialect.IsOrderFree ? stages : [.. stages.Where(stage => stage.Name != "Temperature" || ReferenceEquals(stage, first))];
    }

    private static string Simplified(DialectFacts dialect, params StageModel[] stages) =>
        string.Join(", ", Planner.Simplify(stages, 0, dialect).Stages.ConvertAll(stage => stage.IsGreedy ? "Greedy" : stage.Text));
}
