using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>Frequencies of many draws against the interpreter's probabilities.</summary>
public sealed class DistributionTests
{
    [Fact]
    public void Draws_from_a_list_follow_its_distribution() =>
        Compare(300, 20_000, 9, new TopKStage(12), new TemperatureStage(1.2));

    [Fact]
    public void Draws_from_a_nucleus_follow_its_distribution() => Compare(200, 20_000, 10, new TopPStage(0.6));

    [Fact]
    public void Draws_from_a_whole_row_follow_its_distribution() => Compare(3000, 10_000, 11, new TemperatureStage(1.5));

    [Fact]
    public void Draws_from_a_cut_row_follow_its_distribution() => Compare(4000, 10_000, 12, new TopPStage(0.95));

    [Fact]
    public void Draws_under_a_mask_follow_the_distribution_of_what_it_allows()
    {
        var noise = new Noise(171);
        float[] logits = Rows.Make(RowShape.Flat, 100, noise);
        Compare(new Step([], logits) { Mask = Masks.Make(MaskKind.Sparse, 100, noise) }, 10_000, 13);
    }

    [Fact]
    public void Draws_from_infinite_logits_are_uniform_among_them()
    {
        float[] logits = Rows.Make(RowShape.Flat, 2000, new Noise(172));
        foreach (int token in new[] { 0, 63, 64, 1024, 1999 })
        {
            logits[token] = float.PositiveInfinity;
        }

        Compare(new Step([], logits), 10_000, 14);
        Compare(new Step([new TemperatureStage(0.5), new TopKStage(3)], logits), 10_000, 15);
    }

    /// <summary>The bound and the average are held where they are by an eta of 0 and by a single kind of token.</summary>
    [Fact]
    public void Terminal_stages_that_learn_draw_from_what_they_weigh()
    {
        Compare(400, 20_000, 16, new TemperatureStage(0.8), new MirostatV2Stage(3) { Eta = 0 });
        Compare(2000, 20_000, 17, new MirostatStage(6) { Eta = 0 });
        float[] halves = [.. Enumerable.Repeat(0f, 3), .. Enumerable.Repeat(float.NegativeInfinity, 50), .. Enumerable.Repeat(0f, 4)];
        Compare(new Step([new AdaptivePStage(0.4)], halves), 10_000, 18);
    }

    private static void Compare(int length, int draws, ulong seed, params SamplerStage[] stages) =>
        Compare(new Step(stages, Rows.Make(RowShape.Flat, length, new Noise(seed))), draws, seed);

    private static void Compare(Step step, int draws, ulong seed)
    {
        double[] probabilities = new double[step.Logits.Length];
        foreach (TraceToken token in step.Trace().Survivors)
        {
            probabilities[token.Token] = token.Probability;
        }

        int[] counts = new int[probabilities.Length];
        var state = new SamplerState(seed, seed);
        StagePipeline pipeline = step.Pipeline();
        draws = TestScale.Repeat(draws);
        for (int i = 0; i < draws; i++)
        {
            counts[step.Mask is null
                ? SamplerRuntime.Sample(pipeline, ref state, step.Logits)
                : SamplerRuntime.Sample(pipeline, ref state, step.Logits, step.Mask)]++;
        }

        ChiSquare.AssertFollows(probabilities, counts, draws, step);
    }
}
