using System;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>NUC1005 to NUC1007 are the planner's removals, in words.</summary>
public sealed class RemovableStagesTests
{
    [Fact]
    public void An_identity_is_told_with_its_reason()
    {
        Finding finding = RuleCase.One<RemovableStages>(new PipelineFacts([Stage.TopK(40), Stage.TopP(1)]));
        Assert.Equal(("NUC1005", Place.Of(1, "P")), (finding.Rule.Id, finding.Place));
        Assert.Equal("TopP(1) has no effect, since P = 1 changes nothing: remove it, or write another value", finding.Message);
    }

    [Fact]
    public void A_known_vocabulary_makes_a_long_list_the_identity() => Assert.Equal(
        "TopK(64) has no effect, since the vocabulary has only 64 tokens: remove it, or write another value",
        RuleCase.One<RemovableStages>(new PipelineFacts([Stage.TopK(64)], vocabularySize: 64)).Message);

    [Fact]
    public void A_dead_stage_names_the_one_that_makes_it_so()
    {
        Finding finding = RuleCase.One<RemovableStages>(new PipelineFacts([Stage.TopK(40), Stage.TopP(0.9), Stage.TopK(50)]));
        Assert.Equal(("NUC1006", Place.Of(2), Place.Of(0)), (finding.Rule.Id, finding.Place, finding.Other));
        Assert.Equal("TopK(50) can never act: at most 40 tokens are left after TopK(40). Remove it", finding.Message);
    }

    [Fact]
    public void The_same_truncation_next_to_a_stricter_one_is_a_repetition()
    {
        Assert.Equal("NUC1007@1", RuleCase.Advice(Stage.TopK(40), Stage.TopK(50)));
        Assert.Equal("NUC1007@0", RuleCase.Advice(Stage.TopK(50), Stage.TopK(40)));
        Assert.Equal("NUC1007@0", RuleCase.Advice(Stage.MinP(0.05), Stage.MinP(0.1)));
        Assert.Equal("NUC1006@0", RuleCase.Advice(Stage.MinP(0.05), Stage.Temperature(0.5), Stage.MinP(0.5)));
    }

    [Fact]
    public void Two_temperatures_in_a_row_are_one_with_the_product()
    {
        Finding finding = RuleCase.One<RemovableStages>(new PipelineFacts([Stage.Temperature(0.5), Stage.Temperature(0.8)]));
        Assert.Equal(("NUC1007", Place.Of(1), Place.Of(0)), (finding.Rule.Id, finding.Place, finding.Other));
        Assert.Equal("0.4", Assert.Single(finding.Hints).Value);
        Assert.Equal("Temperature(0.8) directly after Temperature(0.5) divides a second time: write Temperature(0.4) once", finding.Message);
    }

    [Fact]
    public void Temperatures_that_undo_each_other_are_none() => Assert.Equal(
        "Temperature(2) directly after Temperature(0.5) undoes it: remove both",
        RuleCase.One<RemovableStages>(new PipelineFacts([Stage.Temperature(0.5), Stage.Temperature(2), Stage.TopK(3)])).Message);

    [Fact]
    public void Of_two_equal_ones_none_is_stricter()
    {
        Assert.Equal(
            "TopK(40) stands twice in a row, of which one can never act: at most 40 tokens are left after TopK(40). Write it once",
            RuleCase.One<RemovableStages>(new PipelineFacts([Stage.TopK(40), Stage.TopK(40)])).Message);

        // The second one measures what the first one left.
        RuleCase.None<RemovableStages>(Stage.TopP(0.9), Stage.TopP(0.9));
    }

    [Fact]
    public void The_place_is_the_argument_that_decides_alone()
    {
        Assert.Equal("NUC1005@0.M NUC1005@1.Probability NUC1005@2.Penalty", RuleCase.Advice(Stage.MinP(0), Stage.Xtc(0, 0.2), Stage.Repetition(1)));
        Assert.Equal("NUC1005@0 NUC1005@1 NUC1005@2", RuleCase.Advice(Stage.Dynamic(1, 1), Stage.Suppress(), Stage.MinLength(0)));
        Assert.Equal("NUC1005@0.K", RuleCase.Advice(new PipelineFacts([Stage.TopK(10)], vocabularySize: 10)));
    }

    [Fact]
    public void Everything_around_a_greedy_choice_is_dead() =>
        Assert.Equal("NUC1006@0 NUC1006@1", RuleCase.Advice(Stage.TopK(40), Stage.TopP(0.9), Stage.Temperature(0)));

    [Fact]
    public void Biases_for_several_tokens_are_how_they_are_written() =>
        Assert.Equal(string.Empty, RuleCase.Advice(Stage.Bias(1, 2), Stage.Bias(2, 3), Stage.Suppress(4), Stage.Suppress(5)));

    [Fact]
    public void A_useful_pipeline_is_left_alone() => Assert.Equal(
        string.Empty,
        RuleCase.Advice(Stage.Repetition(1.1), Stage.TopK(40), Stage.TopP(0.95), Stage.MinP(0.05), Stage.Temperature(0.8)));

    [Fact]
    public void Exactly_what_the_planner_removes_is_told_and_deleting_it_changes_nothing()
    {
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            StageModel[] pipeline = new RandomStages(random, 20).Pipeline(random.Next(1, 8), runTime: 0.1);
            var facts = new PipelineFacts(pipeline, vocabularySize: 20);
            Finding[] findings = [.. new RemovableStages().Check(facts)];
            int[] told = [.. findings.Select(finding => finding.Place.Stage).Order()];
            int[] removed = [.. facts.Plan.Records.Where(record => record.Removes && record.Effect != RewriteEffect.Fuses).Select(record => record.Index).Order()];
            Assert.Equal(removed, told);

            // Merged temperatures leave their factor behind, so those cannot simply be deleted.
            int[] deletable = [.. findings.Where(finding => finding.Hints.Count == 0).Select(finding => finding.Place.Stage)];
            PlanState without = Planner.Simplify(pipeline.Where((_, index) => !deletable.Contains(index)), 20);
            Assert.True(Text(without) == Text(facts.Plan), $"seed {seed}: {Text(facts.Plan)} became {Text(without)}");
        }
    }

    private static string Text(PlanState plan) =>
        string.Join(", ", plan.Stages.Select(stage => $"{stage.Name} {stage.Value} {stage.Temperature} {stage.MinKeep} {string.Join("/", stage.Sparse)}"));
}
