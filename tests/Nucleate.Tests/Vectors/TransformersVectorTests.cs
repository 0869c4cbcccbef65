using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>The vectors of transformers' tests/generation/test_logits_process.py for the stages that both systems have.</summary>
public sealed class TransformersVectorTests
{
    private static readonly float[] s_ramp = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4];

    [Fact]
    public void Top_k_removes_the_lowest_of_a_ramp() =>
        Vector.CheckSurvivors(new Step([new TopKStage(3)], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 7, 8, 9);

    [Fact]
    public void Top_k_keeps_as_many_as_it_has_to() =>
        Vector.CheckSurvivors(new Step([new TopKStage(1) { MinKeep = 3 }], [0, 1, 2, 3, 4]), 2, 3, 4);

    /// <summary>There all ties survive; here exactly k do, those of the lowest ids.</summary>
    [Fact]
    public void Top_k_of_ties_keeps_exactly_k() =>
        Vector.CheckSurvivors(new Step([new TopKStage(2)], [0.5f, 0.5f, 0.5f, 0.5f, 0.5f]), 0, 1);

    [Theory]
    [InlineData(new[] { 0.3, 0.1, 0.1, 0.5 }, new[] { 0, 3 })]
    [InlineData(new[] { 0.15, 0.3, 0.3, 0.25 }, new[] { 1, 2, 3 })]
    public void Top_p_keeps_the_shortest_prefix(double[] probabilities, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new TopPStage(0.8)), expected);

    [Fact]
    public void Top_p_keeps_as_many_as_it_has_to()
    {
        TopPStage stage = new(0.9) { MinKeep = 2 };
        Vector.CheckSurvivors(new Step([stage], s_ramp), 7, 8, 9);
        Vector.CheckSurvivors(new Step([stage], Array.ConvertAll(s_ramp, logit => logit * 100)), 8, 9);
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.0274, 0.047, 0.0274 }, new[] { 0, 2 })]
    [InlineData(new[] { 0.15, 0.3, 0.3, 0.25 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.97, 0.01, 0.01, 0.01 }, new[] { 0 })]
    public void Min_p_compares_with_the_most_probable_token(double[] probabilities, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new MinPStage(0.05)), expected);

    [Fact]
    public void Min_p_keeps_as_many_as_it_has_to() =>
        Vector.CheckSurvivors(new Step([new MinPStage(0.9) { MinKeep = 2 }], s_ramp), 8, 9);

    [Theory]
    [InlineData(-0.1, -0.2)]
    [InlineData(0.1, 0.05)]
    [InlineData(0.4, 0.2)]
    public void The_repetition_penalty_divides_positive_logits_and_multiplies_others(double logit, double expected)
    {
        var step = new Step([new RepetitionPenaltyStage(2)], [(float)logit, 0]) { History = [0] };
        Check.Close(expected, step.Trace().Survivors.Single(token => token.Token == 0).Logit, 1e-7, step);
        Candidate[] survivors = step.Filter();
        double seen = survivors.Single(token => token.Token == 0).Probability;
        Check.Close(Math.Exp(expected), seen / survivors.Single(token => token.Token == 1).Probability, 1e-6, step);
    }

    [Theory]
    [InlineData(new[] { 1, 1, 2, 1 }, 2, new[] { 1, 2 })]
    [InlineData(new[] { 0, 1, 0, 1 }, 2, new[] { 0 })]
    [InlineData(new[] { 1, 1, 2, 1 }, 3, new int[0])]
    [InlineData(new[] { 0, 1, 0, 1 }, 3, new[] { 0 })]
    [InlineData(new[] { 1, 2, 5, 7, 8, 5, 1, 2 }, 3, new[] { 5 })]
    [InlineData(new[] { 1, 2, 5 }, 1, new[] { 1, 2, 5 })]
    [InlineData(new int[0], 1, new int[0])]
    [InlineData(new[] { 3 }, 2, new int[0])]
    public void No_repeat_n_gram_masks_what_would_complete_one(int[] history, int n, int[] masked) => Vector.CheckSurvivors(
        new Step([new NoRepeatNGramStage(n)], new float[9]) { History = history }, [.. Enumerable.Range(0, 9).Except(masked)]);

    // A single token that ends the text is left out there; here a sequence of it alone would be a mistake.
    [Theory]
    [InlineData(new[] { 0, 1, 3, 1 }, new[] { 2, 4 })]
    [InlineData(new[] { 0, 1, 0, 1 }, new[] { 3, 4 })]
    public void Bad_words_mask_their_last_token(int[] history, int[] left) => Vector.CheckSurvivors(
        new Step([.. new int[][] { [1], [1, 0], [0, 1, 2], [1, 3, 1, 3] }.Select(word => new BadWordsStage(word))], new float[5]) { History = history },
        left);

    [Theory]
    [InlineData(new[] { 0, 1, 3, 1 }, new[] { -100, 100, 0, -100.0, 100 })]
    [InlineData(new[] { 0, 1, 0, 1 }, new[] { -100, 100, -100.0, 0, 100 })]
    public void Sequence_bias_is_added_to_the_last_token(int[] history, double[] expected)
    {
        SamplerStage[] stages =
        [
            new SequenceBiasStage(100, [1]), new SequenceBiasStage(100, [4]), new SequenceBiasStage(-100, [1, 0]),
            new SequenceBiasStage(-100, [0, 1, 2]), new SequenceBiasStage(-100, [1, 3, 1, 3]),
        ];
        var step = new Step(stages, new float[5]) { History = history };
        Assert.Equal(expected, step.Trace().Survivors.OrderBy(token => token.Token).Select(token => token.Logit));
        Assert.True(Agreement.Holds(step));
    }
}
