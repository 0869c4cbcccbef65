using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class FuseWindowsTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new FuseWindows(), seed: 22, "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "TopK", "Dry", "NoRepeatNGram");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Equal_windows_share_one_history()
    {
        LoweredPlan plan = Lower(Stage.Repetition(1.1, 8), Stage.Frequency(0.5, 8), Stage.TopK(3), Stage.Presence(0.5, 8));
        Assert.Single(plan.Memories);
        Assert.Equal(2, plan.Records.Count(record => record.Rewrite == nameof(FuseWindows)));
    }

    [Fact]
    public void Windows_of_other_lengths_or_exempt_tokens_are_other_histories()
    {
        RewriteCase.Stays<FuseWindows>(Stage.Repetition(1.1, 8), Stage.Frequency(0.5, 9));
        RewriteCase.Stays<FuseWindows>(Stage.Repetition(1.1, 8), Stage.Frequency(0.5, 8, 3));
        Assert.Equal(3, Lower(Stage.Repetition(1.1, 8), Stage.Frequency(0.5, 9), Stage.Presence(0.5, 8, 3)).Memories.Count);
    }

    [Fact]
    public void Repeats_are_shared_by_stages_that_look_for_them_alone()
    {
        LoweredPlan plan = Lower(Stage.Dry(0.8, window: 64), Stage.NoRepeatNGram(3, 64), Stage.Repetition(1.1, 64), Stage.Dry(1, 2, 3, 64, 5, -1));
        Assert.Equal(["RepeatWindow", "TokenWindow", "RepeatWindow"], plan.Memories.Select(memory => memory.Type));
        Assert.Equal(1, plan.Records.Count(record => record.Rewrite == nameof(FuseWindows)));
    }

    [Fact]
    public void Stages_without_history_share_nothing() => RewriteCase.Stays<FuseWindows>(Stage.TopK(3), Stage.TopK(3), Stage.Bias(1, 1));

    private static LoweredPlan Lower(params StageModel[] stages) => new(Planner.Simplify(stages, 0));
}
