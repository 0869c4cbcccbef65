using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>
/// The chains of top-k, top-p and min-p that llama.cpp's tests/test-sampling.cpp runs on 10,000 tokens of logits ln(id): how
/// many tokens are left follows from walking the sorted weights.
/// </summary>
public sealed class LlamaQueueTests
{
    private const int Vocabulary = 10_000;

    [Theory]
    [InlineData("k", 100, 1, 1)]
    [InlineData("k", 1, 1, 1)]
    [InlineData("p", 10_000, 1, 1)]
    [InlineData("p", 10_000, 0.0003, 1)]
    [InlineData("p", 10_000, 0.8, 1)]
    [InlineData("m", 10_000, 1, 0.99979997999799986)]
    [InlineData("m", 10_000, 1, 0.1)]
    [InlineData("m", 10_000, 1, 1e-12)]
    [InlineData("kp", 100, 0.8, 0.1)]
    [InlineData("km", 100, 0.8, 0.1)]
    [InlineData("pk", 100, 0.8, 0.1)]
    [InlineData("pm", 100, 0.8, 0.1)]
    [InlineData("mk", 100, 0.8, 0.1)]
    [InlineData("mp", 100, 0.8, 0.1)]
    [InlineData("mp", 100, 0.8, 9997.9 / 9999)]
    [InlineData("kpm", 100, 0.8, 0.1)]
    [InlineData("kmp", 100, 0.8, 0.1)]
    [InlineData("pkm", 100, 0.8, 0.1)]
    [InlineData("pmk", 100, 0.8, 0.1)]
    [InlineData("mkp", 100, 0.8, 0.1)]
    [InlineData("mpk", 100, 0.8, 0.1)]
    [InlineData("kpm", 0, 0, 0.1)]
    public void As_many_tokens_are_left_as_the_sorted_weights_say(string chain, int k, double p, double m)
    {
        float[] logits = [.. Enumerable.Range(0, Vocabulary).Select(token => MathF.Log(token))];
        SamplerStage[] stages = [.. chain.Select(stage => stage switch
        {
            'k' => new TopKStage(k),
            'p' => (SamplerStage)new TopPStage(p),
            _ => new MinPStage(m),
        })];
        int left = chain.Aggregate(Vocabulary - 1, (count, stage) => Left(count, stage, k, p, m));
        int[] expected = [.. Enumerable.Range(Vocabulary - left, left)];
        Vector.CheckSurvivors(new Step(stages, logits) { Dialect = SamplerDialect.LlamaCpp }, expected);
    }

    // The weights are the ids themselves, from the largest one down; id 0 has no weight.
    private static int Left(int count, char stage, int k, double p, double m)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(rank => (double)(Vocabulary - 1 - rank))];
        return stage switch
        {
            'k' => k <= 0 ? count : Math.Min(k, count),
            'm' => weights.Count(weight => weight >= m * weights[0] * (1 - 1e-6)),
            _ => Prefix(weights, p),
        };
    }

    private static int Prefix(double[] weights, double p)
    {
        if (p >= 1)
        {
            return weights.Length;
        }

        double enough = p * weights.Sum() * (1 - 1e-6);
        int kept = 0;
        for (double mass = 0; kept == 0 || mass < enough; kept++)
        {
            mass += weights[kept];
        }

        return kept;
    }
}
