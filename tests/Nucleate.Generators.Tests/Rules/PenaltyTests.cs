using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>NUC1010, penalties behind cuts, and NUC1011, penalties where a format repeats itself.</summary>
public sealed class PenaltyTests
{
    private static readonly PipelineFacts s_json = new([Stage.Repetition(1.1)]) { Task = TaskNames.StructuredOutput };

    [Fact]
    public void A_penalty_behind_a_cut_names_the_cut()
    {
        Finding finding = RuleCase.One<PenaltiesBeforeCuts>(new PipelineFacts([Stage.TopK(40), Stage.TopP(0.9), Stage.Repetition(1.1)]));
        Assert.Equal((RuleSeverity.Warning, Place.Of(2), Place.Of(0)), (finding.Severity, finding.Place, finding.Other));
        Assert.Equal(
            "RepetitionPenalty(1.1) comes after TopK(40), which has removed the tokens that should take a penalised one's place: move the penalty in front of it",
            finding.Message);
    }

    [Fact]
    public void Each_penalty_behind_a_cut_is_told() =>
        Assert.Equal("NUC1010@1 NUC1010@2", RuleCase.Advice(Stage.TopK(40), Stage.Presence(0.5), Stage.Frequency(0.5)));

    [Fact]
    public void Penalties_in_front_biases_anywhere_and_cuts_or_penalties_that_do_nothing_are_fine()
    {
        RuleCase.None<PenaltiesBeforeCuts>(Stage.Repetition(1.1), Stage.TopK(40));
        RuleCase.None<PenaltiesBeforeCuts>(Stage.Temperature(0.5), Stage.Repetition(1.1), Stage.TopK(40));
        RuleCase.None<PenaltiesBeforeCuts>(Stage.TopK(40), Stage.Bias(1, 2), Stage.Suppress(3));
        RuleCase.None<PenaltiesBeforeCuts>(Stage.TopP(1), Stage.Repetition(1.1));
        RuleCase.None<PenaltiesBeforeCuts>(Stage.TopK(40), Stage.Repetition(1));
    }

    [Fact]
    public void A_penalty_of_a_format_is_told_and_Except_is_the_way_out()
    {
        Finding finding = RuleCase.One<PenaltiesOfFormats>(s_json);
        Assert.Equal(
            "RepetitionPenalty(1.1) pushes against the tokens that Task = StructuredOutput has to repeat (brackets, quotes, commas, line ends): remove it, or name those tokens in Except",
            finding.Message);
        Assert.Empty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Repetition(1.1, 64, 5, 6)]) { Task = TaskNames.StructuredOutput }));
    }

    [Fact]
    public void Code_and_configured_tasks_are_formats_and_others_are_not()
    {
        Assert.NotEmpty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = TaskNames.Code }));
        Assert.Empty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = "Extraction" }));
        var options = new RuleOptions(key => key == RuleOptions.FormatTasksKey ? " Extraction , Classification" : null);
        Assert.NotEmpty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = "Extraction", Options = options }));
        Assert.NotEmpty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = "EXTRACTION", Options = options }));
        Assert.NotEmpty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = TaskNames.Code, Options = options }));
        Assert.Empty(new PenaltiesOfFormats().Check(new PipelineFacts([Stage.Frequency(0.5)]) { Task = "Dialogue", Options = options }));
    }

    [Fact]
    public void What_rewards_repetition_needs_no_room_and_favours_a_format()
    {
        RuleCase.None<PenaltiesBeforeCuts>(Stage.TopP(0.9), Stage.Frequency(-0.5), Stage.Presence(-2), Stage.Repetition(0.9));
        Assert.Empty(new PenaltiesOfFormats().Check(
            new PipelineFacts([Stage.Repetition(0.9), Stage.Frequency(-0.5), Stage.Presence(-0.1)]) { Task = TaskNames.Code }));

        // A value that only the run knows may be either.
        RuleCase.One<PenaltiesBeforeCuts>(new PipelineFacts([Stage.TopP(0.9), Stage.Frequency(-0.5).From("Alpha")]));
        Assert.Equal("NUC1010@1", RuleCase.Advice(Stage.TopP(0.9), Stage.NoRepeatNGram(3), Stage.Frequency(-0.5)));
    }

    [Fact]
    public void Xtc_leaves_the_tokens_that_take_a_favourites_place()
    {
        RuleCase.None<PenaltiesBeforeCuts>(Stage.Xtc(0.5), Stage.Repetition(1.1));
        Assert.Equal(Place.Of(1), RuleCase.One<PenaltiesBeforeCuts>(new PipelineFacts([Stage.Xtc(0.5), Stage.TopK(9), Stage.Repetition(1.1)])).Other);
    }

    [Fact]
    public void A_least_length_only_delays_the_end() => Assert.Equal(
        "MinLength(10, 2) keeps the text from ending where the output of Task = StructuredOutput is complete, so something has to follow it: remove it",
        RuleCase.One<PenaltiesOfFormats>(new PipelineFacts([Stage.MinLength(10, 2)]) { Task = TaskNames.StructuredOutput }).Message);

    [Fact]
    public void A_penalty_that_does_nothing_is_another_rules_business() =>
        Assert.Equal("NUC1005@0.Penalty", RuleCase.Advice(new PipelineFacts([Stage.Frequency(0)]) { Task = TaskNames.Code }));
}
