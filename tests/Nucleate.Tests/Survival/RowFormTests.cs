using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>More survivors than the list of candidates holds: the row stays where it is, with a cut.</summary>
public sealed class RowFormTests
{
    private static readonly SamplerStage[][] s_plans =
    [
        [new TopKStage(1025)],
        [new TopKStage(1536)],
        [new TopKStage(5000), new TemperatureStage(0.7)],
        [new TopKStage(30_000)],
        [new TopPStage(0.9)],
        [new TopPStage(0.9999)],
        [new TemperatureStage(0.8), new TopPStage(0.9)],
        [new TopPStage(0.999), new TopPStage(0.9)],
        [new TopPStage(0.99) { MinKeep = 1000 }, new TemperatureStage(2), new TopKStage(20_000)],
        [new MinPStage(0.001)],
        [new MinPStage(1e-9), new TopPStage(0.9), new MinPStage(0.01)],
        [new TopKStage(8000), new MinPStage(0.02), new TopKStage(40)],
        [new TopPStage(0.95), new PresencePenaltyStage(1.5), new TopPStage(0.9)],
        [new TopPStage(0.95), new RepetitionPenaltyStage(1.3), new FrequencyPenaltyStage(0.4), new TopKStage(2500)],
        [new TopPStage(0.95), new LogitBiasStage(1, 9), new MinPStage(0.0001), new TemperatureStage(0.5)],
        [new TypicalPStage(0.95)],
        [new TypicalPStage(0.3), new TemperatureStage(0.7)],
        [new TypicalPStage(0.9) { MinKeep = 1000 }, new TopKStage(2000)],
        [new TypicalPStage(0.9), new TypicalPStage(0.9), new MinPStage(0.05)],
        [new TopPStage(0.99), new PresencePenaltyStage(1.5), new TypicalPStage(0.95), new FrequencyPenaltyStage(0.4)],
        [new TypicalPStage(0.9), new XtcStage(1) { Threshold = 0.001 }, new TopPStage(0.9)],
        [new XtcStage(1) { Threshold = 0.00005, Protected = [1, 2, 39_999] }, new TopPStage(0.95)],
        [new XtcStage(1) { Threshold = 0.0001, MinKeep = 900 }, new TopNSigmaStage(3)],
        [new XtcStage(0.5) { Threshold = 0.001, Averaged = true }, new TopPStage(0.95)],
        [new EpsilonCutoffStage(0.00001)],
        [new EtaCutoffStage(0.0001), new TypicalPStage(0.9)],
        [new TopAStage(0.001), new DynamicTemperatureStage(0.5, 1.5)],
        [new DynamicTemperatureStage(0, 2) { Exponent = 2 }, new TopPStage(0.9)],
        [new TopNSigmaStage(4), new TypicalPStage(0.5)],
        [new MinPStage(0.001), new SuppressStage([0, 1, 2, 3, 39_999]), new TopKStage(1000)],
        [new TopHStage(0.95) { MinKeep = 900 }],
        [new MinPStage(0.001), new PresencePenaltyStage(1.5), new TopHStage(0.4)],
        [new MinKStage(3)],
        [new MinKStage(20_000), new MinPStage(0.001)],
        [new MinKStage(30_000), new PresencePenaltyStage(1.5), new MinKStage(9000)],
        [new PLessStage()],
        [new TemperatureStage(3), new PLessStage(), new TopKStage(2000)],
        [new TailFreeStage(0.95)],
        [new MinPStage(0.001), new TailFreeStage(0.999) { MinKeep = 1024 }],
        [new SmoothingStage(0.2)],
        [new TemperatureStage(0.7), new SmoothingStage(0.1) { Curve = 2 }, new TopKStage(3000), new TemperatureStage(1.5), new TopKStage(2000)],
        [new MinPStage(0.001), new SmoothingStage(0.2), new PresencePenaltyStage(1.5), new SmoothingStage(0.3) { Curve = 3 }, new MinPStage(0.0001)],
        [new PresencePenaltyStage(1.5), new SmoothingStage(0.1), new TopKStage(5000), new SmoothingStage(0.2), new RepetitionPenaltyStage(1.3f), new MinPStage(0.001)],
        [new XtcStage(1) { Threshold = 0.00005, Protected = [1, 2, 39_999] }, new SmoothingStage(0.2), new TopKStage(9000)],
        [new SmoothingStage(0.05), new XtcStage(1) { Threshold = 0.00005, Protected = [1, 2, 39_999] }, new SmoothingStage(0.2), new XtcStage(0.5) { Threshold = 0.001, Averaged = true }],
        [new SkewStage(1)],
        [new SkewStage(-1)],
        [new MinPStage(0.001), new PresencePenaltyStage(1.5), new SkewStage(2)],
    ];

    [Fact]
    public void Flat_rows_of_forty_thousand_tokens_agree_with_the_interpreter()
    {
        var noise = new Noise(201);
        int near = 0;
        foreach (SamplerStage[] stages in s_plans)
        {
            RowShape shape = noise.Pick(RowShape.Flat, RowShape.WinnerLast, RowShape.Quantised);
            float[] logits = Rows.Make(shape, 40_000, noise);
            var step = new Step(stages, logits) { History = [.. Enumerable.Range(0, 60).Select(_ => noise.Below(40_000))] };
            near += Agreement.Holds(step) ? 0 : 1;
        }

        Assert.True(near <= 6, $"{near} of {s_plans.Length} rows were too near a boundary");
    }

    [Fact]
    public void Flat_rows_of_seven_thousand_tokens_under_masks_agree_with_the_interpreter()
    {
        var noise = new Noise(202);
        int near = 0;
        foreach (SamplerStage[] stages in s_plans)
        {
            foreach (MaskKind mask in new[] { MaskKind.AllButOne, MaskKind.Half, MaskKind.WholeWords, MaskKind.WholeChunks })
            {
                var step = new Step(stages, Rows.Make(RowShape.Flat, 7000, noise))
                {
                    History = [.. Enumerable.Range(0, 60).Select(_ => noise.Below(7000))],
                    Mask = Masks.Make(mask, 7000, noise),
                };
                near += Agreement.Holds(step) ? 0 : 1;
            }
        }

        Assert.True(near <= 6, $"{near} of {4 * s_plans.Length} rows were too near a boundary");
    }

    [Fact]
    public void Ties_at_the_cut_of_a_row_are_kept_by_the_lowest_ids()
    {
        float[] logits = Rows.Make(RowShape.Equal, 30_000, new Noise(1));
        Assert.Equal(Enumerable.Range(0, 27_000), Survivors(new Step([new TopPStage(0.9)], logits)));
        Assert.Equal(Enumerable.Range(0, 4321), Survivors(new Step([new TopKStage(4321)], logits)));
        Assert.Equal(30_000, Survivors(new Step([new MinPStage(1)], logits)).Length);
    }

    [Fact]
    public void At_a_temperature_of_almost_0_only_the_best_tokens_have_mass()
    {
        float[] logits = Rows.Make(RowShape.Equal, 9000, new Noise(1));
        Array.Fill(logits, 3, 2000, 5000);
        foreach (double temperature in new[] { double.Epsilon, 1e-30, 1e-9, 1e-3 })
        {
            var step = new Step([new TemperatureStage(temperature), new TopPStage(0.5)], logits);
            Assert.Equal(Enumerable.Range(2000, 2500), Survivors(step));
        }
    }

    [Fact]
    public void A_penalty_after_the_cut_takes_tokens_below_it_which_still_survive()
    {
        float[] logits = Rows.Make(RowShape.Equal, 5000, new Noise(1));
        var step = new Step([new TopPStage(0.5), new PresencePenaltyStage(2)], logits) { History = [0, 2499, 2500, 4000] };
        Assert.True(Agreement.Holds(step));
        Assert.Equal(Enumerable.Range(0, 2500), Survivors(step));
        Assert.Equal([1, 2, 3], Survivors(step with { Stages = [.. step.Stages, new TopKStage(3)] }));
        Assert.Equal(Enumerable.Range(1, 2498), Survivors(step with { Stages = [.. step.Stages, new TopKStage(2498)] }));
        Assert.Equal(Enumerable.Range(0, 2499), Survivors(step with { Stages = [.. step.Stages, new TopKStage(2499)] }));
    }

    [Fact]
    public void A_bias_after_the_cut_does_not_bring_removed_tokens_back()
    {
        float[] logits = Rows.Make(RowShape.Equal, 5000, new Noise(1));
        var step = new Step([new TopPStage(0.5), new LogitBiasStage(4000, 50)], logits);
        Assert.True(Agreement.Holds(step));
        Assert.Equal(Enumerable.Range(0, 2500), Survivors(step));
    }

    [Fact]
    public void When_every_survivor_of_a_cut_is_suppressed_no_token_is_left()
    {
        float[] logits = Rows.Make(RowShape.Equal, 5000, new Noise(1));
        Array.Fill(logits, 7, 1000, 2000);
        var step = new Step([new MinPStage(0.5), new SuppressStage([.. Enumerable.Range(1000, 2000)])], logits);
        Assert.Empty(Survivors(step));
        var state = new SamplerState(1, 1);
        Assert.Equal(SampleOutcome.NoLegalToken, step.Draw(ref state).Outcome);
    }

    private static int[] Survivors(Step step) => [.. step.Filter().Select(candidate => candidate.Token).Order()];
}
