using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;
using static Nucleate.SamplerDialect;

namespace Nucleate.Tests.Vectors;

/// <summary>The examples of docs/dialects.md, where the systems differ: interpreter and kernels give each system's answer.</summary>
public sealed class DialectVectorTests
{
    private static readonly double[] s_steps = [0.4, 0.3, 0.2, 0.1];
    private static readonly double[] s_halves = [0.5, 0.25, 0.125, 0.125];
    private static readonly double[] s_tied = [0.4, 0.2, 0.2, 0.2];
    private static readonly float[] s_ramp = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4];

    [Theory]
    [InlineData(LlamaCpp, 2, 3, 2, 2)]
    [InlineData(Transformers, 2, 3, 2, 2)]
    [InlineData(Vllm, 2, 3, 2, 2)]
    [InlineData(Ollama, 3, 3, 3, 2)]
    [InlineData(MlxLm, 2, 3, 2, 2)]
    [InlineData(ExLlamaV3, 2, 2, 2, 1)]
    public void Where_top_p_stops(SamplerDialect dialect, int seven, int eight, int half, int tied)
    {
        CheckPrefix(dialect, s_steps, new TopPStage(0.7), seven);
        CheckPrefix(dialect, s_steps, new TopPStage(0.8), eight);
        CheckPrefix(dialect, s_halves, new TopPStage(0.75), half);
        CheckPrefix(dialect, s_tied, new TopPStage(0.5), tied);
    }

    /// <summary>The vector of ExLlamaV3's tests/test_sampler.py, and what a crossing token that is in would make of it.</summary>
    [Fact]
    public void The_crossing_token_of_exllama_is_out()
    {
        float[] logits = [5, 3, 2.5f, 1, 4, 2, 1.5f];
        var step = new Step([new TemperatureStage(0.75), new TopPStage(0.95)], logits) { Dialect = ExLlamaV3 };
        Vector.Check(step, [0.79139, 0, 0, 0, 0.20861, 0, 0]);
        Vector.Check(step with { Dialect = Transformers }, [0.75014, 0.05212, 0, 0, 0.19774, 0, 0]);
        Vector.Check(step with { Dialect = LlamaCpp }, [0.75014, 0.05212, 0, 0, 0.19774, 0, 0]);
    }

    [Theory]
    [InlineData(LlamaCpp, 2)]
    [InlineData(Transformers, 5)]
    [InlineData(Vllm, 5)]
    [InlineData(Ollama, 2)]
    [InlineData(MlxLm, 2)]
    [InlineData(ExLlamaV3, 2)]
    public void Which_ties_top_k_keeps(SamplerDialect dialect, int survivors) =>
        CheckPrefix(dialect, [0.2, 0.2, 0.2, 0.2, 0.2], new TopKStage(2), survivors);

    [Theory]
    [InlineData(LlamaCpp, 1)]
    [InlineData(Transformers, 1)]
    [InlineData(Ollama, 1)]
    [InlineData(ExLlamaV3, 1)]
    [InlineData(MlxLm, 4)]
    public void What_a_top_p_of_0_means(SamplerDialect dialect, int survivors) => CheckPrefix(dialect, s_steps, new TopPStage(0), survivors);

    [Theory]
    [InlineData(LlamaCpp)]
    [InlineData(Transformers)]
    [InlineData(Vllm)]
    [InlineData(Ollama)]
    [InlineData(MlxLm)]
    [InlineData(ExLlamaV3)]
    public void A_top_k_of_0_is_off(SamplerDialect dialect) => CheckPrefix(dialect, s_steps, new TopKStage(0), 4);

    [Theory]
    [InlineData(LlamaCpp, 0)]
    [InlineData(LlamaCpp, -3)]
    [InlineData(Vllm, 0)]
    [InlineData(Ollama, 0)]
    [InlineData(Ollama, -1)]
    [InlineData(MlxLm, 0)]
    [InlineData(ExLlamaV3, 0)]
    public void A_temperature_of_0_is_greedy(SamplerDialect dialect, double temperature) =>
        CheckPrefix(dialect, s_steps, new TemperatureStage(temperature), 1);

    /// <summary>vLLM raises a tiny temperature: at 0.01 the second of two tokens that differ by 0.01 has e^-1 of the first one's weight.</summary>
    [Fact]
    public void Tiny_temperatures()
    {
        var step = new Step([new TemperatureStage(0.001)], [0.01f, 0]) { Dialect = Vllm };
        Vector.Check(step, [0.731059, 0.268941], 1e-5);
        Vector.Check(step with { Dialect = LlamaCpp }, [0.9999546, 0.0000454], 1e-6);
        Vector.Check(step with { Stages = [new TemperatureStage(1e-9)], Logits = [1e-7f, 0], Dialect = Ollama }, [0.731059, 0.268941], 1e-5);
    }

    [Theory]
    [InlineData(LlamaCpp, 1.05, 1)]
    [InlineData(LlamaCpp, 1, 2)]
    [InlineData(LlamaCpp, -0.5, 3)]
    [InlineData(Ollama, 1.05, 2)]
    [InlineData(Ollama, -0.5, 3)]
    public void Min_p_beyond_its_borders(SamplerDialect dialect, double m, int survivors)
    {
        CheckPrefix(dialect, [0.4, 0.4, 0.2], new MinPStage(m), survivors);
        var listed = new Step([new TopKStage(3), new TopPStage(0.99999), new MinPStage(m)], Vector.Logits(0.4, 0.4, 0.2)) { Dialect = dialect };
        Vector.CheckSurvivors(listed, [.. Enumerable.Range(0, survivors)]);
    }

    /// <summary>The same numbers, another order, another support.</summary>
    [Fact]
    public void Temperature_last_and_first()
    {
        SamplerStage temperature = new TemperatureStage(0.5);
        SamplerStage topP = new TopPStage(0.8);
        Vector.CheckSurvivors(new Step([topP, temperature], [3, 2, 1]) { Dialect = MlxLm }, 0, 1);
        Vector.CheckSurvivors(new Step([topP, temperature], [3, 2, 1]) { Dialect = LlamaCpp }, 0, 1);
        Vector.CheckSurvivors(new Step([temperature, topP], [3, 2, 1]) { Dialect = Transformers }, 0);
        Vector.CheckSurvivors(new Step([temperature, topP], [3, 2, 1]) { Dialect = Vllm }, 0);
        Vector.CheckSurvivors(new Step([temperature, topP], [3, 2, 1]) { Dialect = Ollama }, 0);
    }

    [Theory]
    [InlineData(LlamaCpp)]
    [InlineData(Vllm)]
    [InlineData(MlxLm)]
    public void Penalties_one_after_the_other(SamplerDialect dialect)
    {
        SamplerStage[] stages = [new RepetitionPenaltyStage(1.2f), new FrequencyPenaltyStage(0.5), new PresencePenaltyStage(0.5)];
        var step = new Step(stages, [2, 0]) { History = [0, 0, 0], Dialect = dialect };
        Check.Close(-1.0 / 3, step.Trace().Survivors.Single(token => token.Token == 0).Logit, 1e-6, step);
        Check.Close(1 / (1 + Math.Exp(1.0 / 3)), step.Filter().Single(token => token.Token == 0).Probability, 1e-6, step);
    }

    [Theory]
    [InlineData(1, new[] { 0, 0, 0, 1.0 })]
    [InlineData(3, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(4, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void Top_k_of_llama(int k, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopKStage(k)) with { Dialect = LlamaCpp }, expected);

    [Theory]
    [InlineData(0, new[] { 0, 0, 0, 1.0 })]
    [InlineData(0.7, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0.8, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(1, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void Top_p_of_llama(double p, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopPStage(p)) with { Dialect = LlamaCpp }, expected);

    [Theory]
    [InlineData(0.0, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0.26, new[] { 0, 0.222222, 0.333333, 0.444444 })]
    [InlineData(0.51, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0.76, new[] { 0, 0, 0, 1.0 })]
    [InlineData(1.00, new[] { 0, 0, 0, 1.0 })]
    [InlineData(1.05, new[] { 0, 0, 0, 1.0 })]
    public void Min_p_of_llama(double m, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new MinPStage(m)) with { Dialect = LlamaCpp }, expected);

    [Theory]
    [InlineData(1, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(0, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(-1, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(3, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void Top_n_sigma_of_llama(double n, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopNSigmaStage(n)) with { Dialect = LlamaCpp }, expected);

    [Fact]
    public void Values_of_llama_that_mean_off_or_a_limit()
    {
        CheckPrefix(LlamaCpp, s_steps, new XtcStage(1) { Threshold = 0.51 }, 4);
        CheckPrefix(LlamaCpp, s_steps, new XtcStage(-1), 4);
        Vector.CheckSurvivors(Vector.Of(s_steps, new XtcStage(2) { Threshold = 0.15 }) with { Dialect = LlamaCpp }, 2, 3);
        CheckPrefix(LlamaCpp, s_steps, new TypicalPStage(1.5), 4);
        Vector.CheckSurvivors(Vector.Of(s_steps, new TypicalPStage(0)) with { Dialect = LlamaCpp }, 1);
        CheckPrefix(LlamaCpp, s_steps, new MinPStage(1.05) { MinKeep = 0 }, 1);
        Vector.Check(Vector.Of(s_steps, new AdaptivePStage(-1)) with { Dialect = LlamaCpp }, s_steps);
        Vector.Check(Vector.Of(s_steps, new DryStage(1) { Base = 0.5 }) with { Dialect = LlamaCpp, History = [0, 1, 2, 0, 1] }, s_steps);
    }

    [Fact]
    public void Top_k_of_transformers()
    {
        Vector.CheckSurvivors(new Step([new TopKStage(3)], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) { Dialect = Transformers }, 7, 8, 9);
        Vector.CheckSurvivors(new Step([new TopKStage(1) { MinKeep = 3 }], [0, 1, 2, 3, 4]) { Dialect = Transformers }, 2, 3, 4);
    }

    [Fact]
    public void Top_p_of_transformers()
    {
        Vector.CheckSurvivors(Vector.Of([0.3, 0.1, 0.1, 0.5], new TopPStage(0.8)) with { Dialect = Transformers }, 0, 3);
        Vector.CheckSurvivors(Vector.Of([0.15, 0.3, 0.3, 0.25], new TopPStage(0.8)) with { Dialect = Transformers }, 1, 2, 3);
        TopPStage kept = new(0.9) { MinKeep = 2 };
        Vector.CheckSurvivors(new Step([kept], s_ramp) { Dialect = Transformers }, 7, 8, 9);
        Vector.CheckSurvivors(new Step([kept], Array.ConvertAll(s_ramp, logit => logit * 100)) { Dialect = Transformers }, 8, 9);
    }

    [Fact]
    public void Min_p_of_transformers()
    {
        Vector.CheckSurvivors(Vector.Of([0.9, 0.0274, 0.047, 0.0274], new MinPStage(0.05)) with { Dialect = Transformers }, 0, 2);
        Vector.CheckSurvivors(Vector.Of([0.97, 0.01, 0.01, 0.01], new MinPStage(0.05)) with { Dialect = Transformers }, 0);
        Vector.CheckSurvivors(new Step([new MinPStage(0.9) { MinKeep = 2 }], s_ramp) { Dialect = Transformers }, 8, 9);
    }

    private static void CheckPrefix(SamplerDialect dialect, double[] probabilities, SamplerStage stage, int survivors) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, stage) with { Dialect = dialect }, [.. Enumerable.Range(0, survivors)]);
}
