using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class FuseSuppressedTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new FuseSuppressed(), seed: 21, "Suppress", "Suppress", "Suppress", "TopK", "LogitBias", "Greedy");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Neighbours_become_one_list_by_rising_token_without_repeats()
    {
        var plan = new PlanState([new PlanStage(Stage.Suppress(7, 3), 0), new PlanStage(Stage.Suppress(5, 7), 1)], 0);
        Assert.True(new FuseSuppressed().TryApply(plan));
        Assert.Equal([3, 5, 7], FuseSuppressed.Tokens(Assert.Single(plan.Stages)).Select(entry => entry.Key));
    }

    [Fact]
    public void A_truncation_between_counts_the_tokens_of_the_second() =>
        RewriteCase.Stays<FuseSuppressed>(Stage.Suppress(1), Stage.TopK(3), Stage.Suppress(2));

    [Fact]
    public void A_greedy_choice_between_may_take_a_token_of_the_second() =>
        RewriteCase.Stays<FuseSuppressed>(Stage.Suppress(1), Stage.Greedy(), Stage.Suppress(2));

    [Fact]
    public void Tokens_that_a_member_switches_are_not_always_suppressed() =>
        RewriteCase.Stays<FuseSuppressed>(Stage.Suppress(1), Stage.Suppress(2).From("Early"));
}
