using Nucleate.Dialects;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>NUC1008, heat in front of a cut, and NUC1009, heat without any.</summary>
public sealed class HeatTests
{
    [Fact]
    public void A_nucleus_behind_a_high_temperature_measures_the_flattened_distribution()
    {
        Finding finding = RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TopP(0.9)]));
        Assert.Equal((RuleSeverity.Info, Place.Of(0, "Temperature"), Place.Of(1)), (finding.Severity, finding.Place, finding.Other));
        Assert.Equal(
            "Temperature(1.5) comes before TopP(0.9), which then measures the flattened distribution and keeps more of its tail: move the temperature behind the cut",
            finding.Message);
    }

    [Fact]
    public void One_temperature_is_told_once_for_all_cuts() =>
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TopP(0.9), Stage.TopK(3), Stage.TopP(0.8)]));

    [Fact]
    public void A_temperature_behind_the_cut_of_one_or_less_or_for_another_kind_of_cut_is_fine()
    {
        RuleCase.None<HeatBeforeCut>(Stage.TopP(0.9), Stage.Temperature(1.5));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1), Stage.TopP(0.9));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(0.7), Stage.TopP(0.9));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5), Stage.TopK(40), Stage.MinP(0.05));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5), Stage.TopP(1));
    }

    [Fact]
    public void Of_the_newer_cuts_those_that_measure_probabilities_are_told()
    {
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TopH(0.4)]));
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.PLess()]));
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TailFree(0.95)]));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5), Stage.MinK(3));

        // Behind a smoothing nobody knows how hot it is.
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5), Stage.Smoothing(0.3), Stage.TopH(0.4));
    }

    [Fact]
    public void A_skew_does_not_remove_the_tail_that_a_high_temperature_lifts()
    {
        RuleCase.One<HeatWithoutCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.Skew(1)]));
        RuleCase.None<HeatWithoutCut>(Stage.Temperature(1.5), Stage.PLess(), Stage.Skew(1));
    }

    [Fact]
    public void A_temperature_that_the_dialect_keeps_in_front_cannot_be_moved()
    {
        Assert.Empty(new HeatBeforeCut().Check(new PipelineFacts([Stage.Temperature(1.5), Stage.TopP(0.9)], dialect: DialectCatalog.Transformers)));
        RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(1.5), Stage.TopP(0.9)], dialect: DialectCatalog.LlamaCpp));
        Assert.EndsWith(
            "drawn: add a truncation such as [MinP(0.05)]",
            RuleCase.One<HeatWithoutCut>(new PipelineFacts([Stage.Temperature(1.5)], dialect: DialectCatalog.Vllm)).Message,
            System.StringComparison.Ordinal);
    }

    [Fact]
    public void Xtc_takes_favourites_away_and_so_is_no_cut_of_the_tail()
    {
        Assert.Equal("NUC1009@0.Temperature NUC1014@1", RuleCase.Advice(Stage.Temperature(1.5), Stage.Xtc(0.5)));
        Assert.Equal("NUC1008@0.Temperature NUC1014@1", RuleCase.Advice(Stage.Temperature(1.5), Stage.Xtc(0.5), Stage.TopP(0.9)));
    }

    [Fact]
    public void Several_temperatures_count_together()
    {
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(2), Stage.TopK(9), Stage.Temperature(0.5), Stage.TopP(0.9));
        Finding finding = RuleCase.One<HeatBeforeCut>(new PipelineFacts([Stage.Temperature(2), Stage.TopK(9), Stage.Temperature(0.75), Stage.TopP(0.9)]));
        Assert.Contains("Temperature(2) (with the others 1.5)", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_run_knows_is_not_told()
    {
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5).From("Heat"), Stage.TopP(0.9));
        RuleCase.None<HeatBeforeCut>(Stage.Temperature(1.5), Stage.Temperature(1).From("Heat"), Stage.TopP(0.9));
        RuleCase.None<HeatWithoutCut>(Stage.Temperature(1.5).From("Heat"));
        RuleCase.None<HeatWithoutCut>(Stage.Temperature(1.5), Stage.TopP(1).From("P"));
    }

    [Fact]
    public void A_high_temperature_alone_draws_from_the_tail()
    {
        Finding finding = RuleCase.One<HeatWithoutCut>(new PipelineFacts([Stage.Repetition(1.1), Stage.Temperature(1.3)]));
        Assert.Equal((RuleSeverity.Warning, Place.Of(1, "Temperature")), (finding.Severity, finding.Place));
    }

    [Fact]
    public void A_cut_that_keeps_all_is_no_cut() =>
        Assert.Equal("NUC1005@0.P NUC1009@1.Temperature", RuleCase.Advice(Stage.TopP(1), Stage.Temperature(1.3)));

    [Fact]
    public void Any_cut_anywhere_a_greedy_choice_or_a_small_vocabulary_is_enough()
    {
        RuleCase.None<HeatWithoutCut>(Stage.TopK(40), Stage.Temperature(1.3));
        RuleCase.None<HeatWithoutCut>(Stage.Temperature(1.3), Stage.MinP(0.05));
        RuleCase.None<HeatWithoutCut>(Stage.Suppress(3), Stage.Temperature(1.3), Stage.Greedy());
        RuleCase.None<HeatWithoutCut>(Stage.Temperature(1));
        Assert.Empty(new HeatWithoutCut().Check(new PipelineFacts([Stage.Temperature(1.3)], vocabularySize: 999)));
        Assert.NotEmpty(new HeatWithoutCut().Check(new PipelineFacts([Stage.Temperature(1.3)], vocabularySize: 1000)));
    }

    [Fact]
    public void What_counts_as_hot_is_configured()
    {
        var options = new RuleOptions(key => key == RuleOptions.HotTemperatureKey ? "1.4" : null);
        Assert.Empty(new HeatWithoutCut().Check(new PipelineFacts([Stage.Temperature(1.4)]) { Options = options }));
        Assert.NotEmpty(new HeatWithoutCut().Check(new PipelineFacts([Stage.Temperature(1.5)]) { Options = options }));
    }
}
