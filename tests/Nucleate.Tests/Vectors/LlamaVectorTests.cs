using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>The vectors of llama.cpp's tests/test-sampling.cpp for the stages that both systems define alike; tolerance 1e-5.</summary>
public sealed class LlamaVectorTests
{
    private static readonly double[] s_ramp = [0.1, 0.2, 0.3, 0.4];
    private static readonly double[] s_even = [0.2, 0.2, 0.2, 0.2, 0.2];

    [Theory]
    [InlineData(1, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0, new[] { 0, 0, 0, 1.0 })]
    public void Temperature(double temperature, double[] expected) =>
        Vector.Check(Vector.Of(s_ramp, new TemperatureStage(temperature)), expected);

    [Theory]
    [InlineData(1, new[] { 0, 0, 0, 1.0 })]
    [InlineData(3, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(4, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(5, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void TopK(int k, double[] expected) => Vector.Check(Vector.Of(s_ramp, new TopKStage(k)), expected);

    // Their 0 is outside of our range; it means the same as any mass that the best token reaches.
    [Theory]
    [InlineData(1e-9, new[] { 0, 0, 0, 1.0 })]
    [InlineData(0.7, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0.8, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(1, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void TopP(double p, double[] expected) => Vector.Check(Vector.Of(s_ramp, new TopPStage(p)), expected);

    [Theory]
    [InlineData(0.0, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0.24, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0.26, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(0.49, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(0.51, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0.74, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0.76, new[] { 0, 0, 0, 1.0 })]
    [InlineData(1.0, new[] { 0, 0, 0, 1.0 })]
    public void MinP(double m, double[] expected) => Vector.Check(Vector.Of(s_ramp, new MinPStage(m)), expected);

    // Penalised tokens keep about 1e-34, which is not 0, so survivors are not compared.
    [Theory]
    [InlineData(new[] { 0 }, new[] { 0, 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 0, 0, 0, 0.5, 0.5 })]
    [InlineData(new[] { 0, 1, 2, 0, 0 }, new[] { 0, 0, 0, 0.5, 0.5 })]
    public void Repetition(int[] history, double[] expected) =>
        CheckPenalties(history, expected, [new RepetitionPenaltyStage(50)]);

    [Theory]
    [InlineData(new[] { 0 }, new[] { 1.13499e-5, 0.2499971625, 0.2499971625, 0.2499971625, 0.2499971625 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 2.26984e-5, 2.26984e-5, 2.26984e-5, 0.49996595, 0.49996595 })]
    [InlineData(new[] { 0, 1, 2, 0, 0 }, new[] { 1.03053e-9, 2.26989e-5, 2.26989e-5, 0.49997730, 0.49997730 })]
    public void Frequency_and_presence(int[] history, double[] expected) =>
        CheckPenalties(history, expected, [new FrequencyPenaltyStage(5), new PresencePenaltyStage(5)]);

    [Theory]
    [InlineData(1.0, 2, new[] { 0, 1 }, new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(1.0, 2, new[] { 0, 1, 2, 0, 1 }, new[] { 0.296923, 0.296923, 0.109232, 0.296923 })]
    [InlineData(2.0, 2, new[] { 0, 1, 2, 0, 1 }, new[] { 0.241818, 0.241818, 0.032727, 0.241818, 0.241818 })]
    [InlineData(1.0, 4, new[] { 0, 1, 2, 3, 4, 0, 1 }, new[] { 0.2, 0.2, 0.2, 0.2, 0.2 })]
    public void Dry(double multiplier, int allowedLength, int[] history, double[] expected) => Vector.Check(
        Vector.Of(
            [.. Enumerable.Repeat(1.0 / expected.Length, expected.Length)],
            new DryStage(multiplier) { Base = 1.1, AllowedLength = allowedLength }) with
        { History = history },
        expected);

    [Fact]
    public void Dry_does_not_reach_over_a_breaker() => Vector.Check(
        Vector.Of(s_even, new DryStage(1) { Base = 1.1, Breakers = [[3]] }) with { History = [0, 1, 3, 4, 0, 1] }, s_even);

    private static void CheckPenalties(int[] history, double[] expected, SamplerStage[] stages)
    {
        Step step = Vector.Of(s_even, stages) with { History = history };
        IReadOnlyList<TraceToken> interpreted = step.Trace().Survivors;
        Candidate[] sampled = step.Filter();
        foreach (TraceToken token in interpreted)
        {
            Check.Close(expected[token.Token], token.Probability, 5e-5, step, 1e-12);
        }

        foreach (Candidate token in sampled)
        {
            Check.Close(expected[token.Token], token.Probability, 5e-5, step, 1e-12);
        }
    }
}
