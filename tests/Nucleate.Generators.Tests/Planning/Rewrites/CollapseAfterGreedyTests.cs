using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Tests.Pipelines;

namespace Nucleate.Generators.Tests.Planning.Rewrites;

public sealed class CollapseAfterGreedyTests
{
    [Fact]
    public void It_keeps_survivors_and_probabilities_wherever_it_fires()
    {
        int fired = PlanEquivalence.Check(new CollapseAfterGreedy(), seed: 14, "Greedy", "Temperature", "TopK", "TopP", "MinP", "RepetitionPenalty", "FrequencyPenalty", "LogitBias", "Suppress",
            "NoRepeatNGram", "MinLength", "Dry", "BadWords", "SequenceBias", "MirostatV2", "Mirostat", "AdaptiveP");
        Assert.True(fired >= 200, $"It fired only {fired} times.");
    }

    [Fact]
    public void Whatever_cannot_remove_the_token_goes()
    {
        string left = RewriteCase.Apply<CollapseAfterGreedy>(
            0, Stage.Greedy(), Stage.Temperature(2), Stage.TopP(0.5), Stage.Bias(3, -100), Stage.Repetition(2), Stage.Dry(5), Stage.SequenceBias(2, 3), Stage.MirostatV2(3));
        Assert.Equal("Greedy", left);
    }

    [Fact]
    public void A_stage_that_masks_tokens_can_remove_the_token() => RewriteCase.Stays<CollapseAfterGreedy>(
        Stage.Greedy(), Stage.Suppress(3), Stage.NoRepeatNGram(2), Stage.MinLength(3, 2), Stage.BadWords(1, 2));

    [Fact]
    public void Nothing_goes_without_a_greedy_choice() => RewriteCase.Stays<CollapseAfterGreedy>(Stage.TopK(2), Stage.Temperature(0.5));
}
