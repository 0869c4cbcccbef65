using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Pipelines;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>NUC1014, XTC that may drop the end of the text, and NUC1015, cuts in front of terminals that steer.</summary>
public sealed class SteeringTests
{
    private static readonly RuleOptions s_ends = new(key => key == RuleOptions.EndOfTextKey ? "2, 7" : null);

    [Fact]
    public void An_end_that_is_not_protected_is_told_with_its_ids()
    {
        Finding finding = RuleCase.One<ProtectedEnds>(new PipelineFacts([Stage.Xtc(0.5) with { Protected = new([7]) }]) { Options = s_ends });
        Assert.Equal((RuleSeverity.Warning, Place.Of(0), "2"), (finding.Severity, finding.Place, Assert.Single(finding.Hints).Value));
        Assert.StartsWith("Xtc(0.5, Protected = [7]) may drop the end of the text (token 2)", finding.Message, System.StringComparison.Ordinal);
        Assert.Empty(new ProtectedEnds().Check(new PipelineFacts([Stage.Xtc(0.5) with { Protected = new([2, 7]) }]) { Options = s_ends }));
    }

    [Fact]
    public void An_end_that_can_never_be_drawn_cannot_be_dropped()
    {
        Assert.Empty(new ProtectedEnds().Check(new PipelineFacts([Stage.Suppress(2, 7), Stage.Xtc(0.5)]) { Options = s_ends }));
        Assert.Empty(new ProtectedEnds().Check(new PipelineFacts([Stage.Xtc(0.5) with { Protected = new([7]) }, Stage.Suppress(2)]) { Options = s_ends }));
        Assert.Equal("7", Assert.Single(RuleCase.One<ProtectedEnds>(new PipelineFacts([Stage.Suppress(2), Stage.Xtc(0.5)]) { Options = s_ends }).Hints).Value);
        RuleCase.One<ProtectedEnds>(new PipelineFacts([Stage.Suppress(2, 7).From("Early"), Stage.Xtc(0.5)]) { Options = s_ends });
    }

    [Fact]
    public void Where_the_ids_are_unknown_it_is_only_an_offer()
    {
        Assert.Equal(RuleSeverity.Hidden, RuleCase.One<ProtectedEnds>(new PipelineFacts([Stage.Xtc(0.5)])).Severity);
        RuleCase.None<ProtectedEnds>(Stage.Xtc(0.5) with { Protected = new([3]) });
        RuleCase.None<ProtectedEnds>(Stage.Xtc(0), Stage.TopK(3));
    }

    [Fact]
    public void A_cut_in_front_of_a_terminal_that_steers_is_told_at_the_cut()
    {
        Finding finding = RuleCase.One<CutsBeforeSteering>(new PipelineFacts([Stage.TopK(10), Stage.MirostatV2(5)]));
        Assert.Equal((RuleSeverity.Info, Place.Of(0), Place.Of(1)), (finding.Severity, finding.Place, finding.Other));
        RuleCase.One<CutsBeforeSteering>(new PipelineFacts([Stage.MinP(0.1), Stage.Mirostat(5)]));
        RuleCase.One<CutsBeforeSteering>(new PipelineFacts([Stage.TopP(0.5), Stage.AdaptiveP(0.4)]));
    }

    [Fact]
    public void Min_p_in_front_of_adaptive_p_is_as_it_is_meant_and_other_stages_do_not_cut()
    {
        RuleCase.None<CutsBeforeSteering>(Stage.MinP(0.02), Stage.AdaptiveP(0.4));
        RuleCase.None<CutsBeforeSteering>(Stage.Temperature(0.8), Stage.Repetition(1.1), Stage.TopP(1), Stage.MirostatV2(5));
        RuleCase.None<CutsBeforeSteering>(Stage.TopK(10), Stage.Greedy());
    }
}
