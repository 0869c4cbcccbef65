using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Tests.Rules.Uses;

public sealed class MissingAcceptTests
{
    private static readonly ReceiverFacts s_created = new("sampler", "RepetitionPenalty(1.1)", ReceiverOrigin.CreatedHere) { IsDrawn = true };
    private static readonly ReceiverFacts s_given = new("sampler", "RepetitionPenalty(1.1)", ReceiverOrigin.Elsewhere) { IsDrawn = true };

    [Fact]
    public void One_draw_from_a_sampler_of_ones_own_is_enough()
    {
        Finding finding = Assert.IsType<Finding>(MissingAccept.Check(s_created));
        Assert.Same(RuleCatalog.NeverAccepts, finding.Rule);
        Assert.Equal(
            "'sampler' has RepetitionPenalty(1.1), but this method never calls Accept, so it never acts: call sampler.Accept(token) after each draw",
            finding.Message);
        Assert.Equal("sampler", Assert.Single(finding.Hints, hint => hint.Key == FixHints.Receiver).Value);
    }

    [Fact]
    public void From_somebody_elses_sampler_a_loop_is_needed()
    {
        Assert.Null(MissingAccept.Check(s_given));
        Assert.Equal(
            "'sampler' has RepetitionPenalty(1.1), but this method never calls Accept, so it never sees the drawn tokens: call sampler.Accept(token) after each draw",
            MissingAccept.Check(s_given with { IsDrawnInLoop = true })?.Message);
    }

    [Fact]
    public void A_type_is_named_where_all_of_it_was_looked_at() => Assert.Equal(
        "'_sampler' has DRY, but nothing in 'Chat' calls Accept on it, so it never acts: call _sampler.Accept(token) after each draw",
        MissingAccept.Check(new ReceiverFacts("_sampler", "DRY", ReceiverOrigin.CreatedHere) { Scope = ReceiverScope.Type, Container = "Chat", IsDrawn = true })?.Message);

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void Nothing_is_said_without_a_draw_or_where_anybody_may_accept(bool isDrawn, bool isAccepted, bool isPassedOn)
    {
        foreach (ReceiverFacts receiver in new[] { s_created, s_given with { IsDrawnInLoop = true } })
        {
            Assert.Null(MissingAccept.Check(receiver with { IsDrawn = isDrawn, IsAccepted = isAccepted, IsPassedOn = isPassedOn }));
        }
    }
}
