using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>The vectors of transformers' tests/generation/test_logits_process.py for the dialect's other stages.</summary>
public sealed class TransformersDialectVectorTests
{
    [Theory]
    [InlineData(new[] { 0.87, 0.099, 0.001, 0.03 }, new[] { 0 })]
    [InlineData(new[] { 0.4, 0.299, 0.101, 0.2 }, new[] { 0, 1, 2, 3 })]
    public void Epsilon(double[] probabilities, int[] expected) => Survive(expected, Vector.Of(probabilities, new EpsilonCutoffStage(0.1)));

    [Theory]
    [InlineData(new[] { 0, 0.1, 0.8, 0.1 }, new[] { 1, 2, 3 })]
    [InlineData(new[] { 0.01, 0.04, 0.9, 0.05 }, new[] { 2 })]
    public void Eta(double[] probabilities, int[] expected) => Survive(expected, Vector.Of(probabilities, new EtaCutoffStage(0.0625)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Cutoffs_outside_of_0_to_1_are_off(double epsilon)
    {
        int[] all = [0, 1, 2, 3];
        Survive(all, Vector.Of([0.4, 0.3, 0.2, 0.1], new EpsilonCutoffStage(epsilon)));
        Survive(all, Vector.Of([0.4, 0.3, 0.2, 0.1], new EtaCutoffStage(epsilon)));
    }

    [Theory]
    [InlineData(new[] { 0.15, 0.3, 0.3, 0.25 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.97, 0.01, 0.01, 0.01 }, new[] { 0 })]
    public void Min_p(double[] probabilities, int[] expected) => Survive(expected, Vector.Of(probabilities, new MinPStage(0.05)));

    [Fact]
    public void Top_k_of_equal_logits() => Survive([0, 1, 2, 3], new Step([new TopKStage(2)], new float[4]));

    [Theory]
    [InlineData(-0.1f, -0.2)]
    [InlineData(0.1f, 0.05)]
    [InlineData(0.4f, 0.2)]
    public void Repetition(float logit, double expected)
    {
        var step = new Step([new RepetitionPenaltyStage(2)], [logit, 0]) { History = [0], Dialect = SamplerDialect.Transformers };
        Check.Close(expected, step.Trace().Survivors.Single(token => token.Token == 0).Logit, 1e-6, step);
        Assert.True(Agreement.Holds(step));
    }

    [Theory]
    [InlineData(new[] { 1, 1, 2, 1 }, 2, new[] { 1, 2 })]
    [InlineData(new[] { 0, 1, 0, 1 }, 2, new[] { 0 })]
    [InlineData(new[] { 1, 1, 2, 1 }, 3, new int[0])]
    [InlineData(new[] { 0, 1, 0, 1 }, 3, new[] { 0 })]
    [InlineData(new[] { 1, 2, 5, 7, 8, 5, 1, 2 }, 3, new[] { 5 })]
    [InlineData(new[] { 1, 2, 5, 7, 8, 5, 1, 2 }, 0, new int[0])]
    public void No_repeat_n_gram(int[] history, int n, int[] masked) => Survive(
        [.. Enumerable.Range(0, 9).Except(masked)], new Step([new NoRepeatNGramStage(n)], new float[9]) { History = history });

    [Theory]
    [InlineData(new[] { 0, 1, 3, 1 }, new[] { 2, 4 })]
    [InlineData(new[] { 0, 1, 0, 1 }, new[] { 3, 4 })]
    public void Bad_words(int[] history, int[] left) => Survive(
        left,
        new Step([.. new int[][] { [1], [1, 0], [0, 1, 2], [1, 3, 1, 3] }.Select(word => new BadWordsStage(word))], new float[5]) { History = history });

    [Theory]
    [InlineData(new[] { 0, 1, 3, 1 }, new[] { -100, 100, 0, -100.0, 100 })]
    [InlineData(new[] { 0, 1, 0, 1 }, new[] { -100, 100, -100.0, 0, 100 })]
    public void Sequence_bias(int[] history, double[] expected)
    {
        SamplerStage[] stages =
        [
            new SequenceBiasStage(100, [1]), new SequenceBiasStage(100, [4]), new SequenceBiasStage(-100, [1, 0]),
            new SequenceBiasStage(-100, [0, 1, 2]), new SequenceBiasStage(-100, [1, 3, 1, 3]),
        ];
        var step = new Step(stages, new float[5]) { History = history, Dialect = SamplerDialect.Transformers };
        Assert.Equal(expected, step.Trace().Survivors.OrderBy(token => token.Token).Select(token => token.Logit));
        Assert.True(Agreement.Holds(step));
    }

    private static void Survive(int[] expected, Step step) => Vector.CheckSurvivors(step with { Dialect = SamplerDialect.Transformers }, expected);
}
