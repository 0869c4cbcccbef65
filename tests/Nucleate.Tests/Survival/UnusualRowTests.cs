using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

public sealed class UnusualRowTests
{
    private const float Nan = float.NaN;
    private const float Infinite = float.PositiveInfinity;
    private const float Masked = float.NegativeInfinity;

    private static readonly SamplerStage[][] s_plans =
    [
        [],
        [new GreedyStage()],
        [new TopKStage(2)],
        [new TopPStage(0.5)],
        [new MinPStage(0.2)],
        [new MinPStage(0.2) { MinKeep = 3 }],
        [new TemperatureStage(0)],
        [new TemperatureStage(0.3), new TopPStage(0.9), new TopKStage(2)],
        [new SuppressStage([0]), new MinPStage(0.5)],
        [new LogitBiasStage(1, 2), new TopPStage(0.8)],
        [new MirostatStage(1) { M = 3 }],
        [new MirostatV2Stage(0.8)],
        [new AdaptivePStage(0.4)],
        [new MinPStage(0.2), new AdaptivePStage(0.4)],
        [new MinLengthStage(2, [1]), new BadWordsStage([1]), new MinPStage(0.5)],
        [new TypicalPStage(0.6)],
        [new EpsilonCutoffStage(0.05)],
        [new EtaCutoffStage(0.05)],
        [new TopAStage(0.4)],
        [new TopNSigmaStage(1)],
        [new SkewStage(0.7)],
        [new TopPStage(0.9), new SkewStage(-1)],
        [new SmoothingStage(0.3)],
        [new SmoothingStage(0.3) { Curve = 2 }, new MinPStage(0.2), new SmoothingStage(0.1)],
        [new TopHStage(0.4)],
        [new TopHStage(1) { MinKeep = 4 }],
        [new MinKStage(3)],
        [new MinKStage(0)],
        [new PLessStage()],
        [new TailFreeStage(0.9)],
        [new XtcStage(1)],
        [new XtcStage(0.6) { Averaged = true }],
        [new DynamicTemperatureStage(0.5, 2)],
    ];

    [Fact]
    public void NaN_counts_as_masked_and_the_first_one_is_reported()
    {
        foreach (SamplerStage[] stages in s_plans)
        {
            Assert.True(Agreement.Holds(new Step(stages, [1, 2, Nan, 3, -Nan, 2.5f])), Describe(stages));
            var state = new SamplerState(1, 1);
            SampleResult result = new Step(stages, [1, 2, Nan, 3, -Nan, 2.5f]).Draw(ref state);
            Assert.Equal((SampleOutcome.DrawnDespiteNaN, 2, true), (result.Outcome, result.FirstBadIndex, result.IsDrawn));
        }
    }

    [Fact]
    public void Masked_NaN_is_not_reported()
    {
        foreach (SamplerStage[] stages in s_plans)
        {
            var step = new Step(stages, [1, 2, Nan, 3, Nan, 2.5f]) { Mask = [0b101011] };
            Assert.True(Agreement.Holds(step), step.ToString());
            var state = new SamplerState(1, 1);
            Assert.Equal((SampleOutcome.Drawn, -1), Outcome(step.Draw(ref state)));
        }
    }

    [Fact]
    public void Plus_infinity_wins_over_everything_and_is_reported()
    {
        foreach (SamplerStage[] stages in s_plans)
        {
            var step = new Step(stages, [1, 2, Nan, Infinite, 1, Infinite, float.MaxValue]);
            Assert.True(Agreement.Holds(step), step.ToString());
            var state = new SamplerState(1, 1);
            SampleResult result = step.Draw(ref state);
            Assert.Equal((SampleOutcome.DrawnFromInfinite, 2), Outcome(result));
            Assert.Contains(result.Token, new[] { 3, 5 });
            SampleResult sane = (step with { Logits = [1, 2, 0, Infinite, 1, Infinite, Masked] }).Draw(ref state);
            Assert.Equal((SampleOutcome.DrawnFromInfinite, 3), Outcome(sane));
        }
    }

    [Fact]
    public void Infinite_logits_share_the_probability_evenly()
    {
        SamplerStage[] stages = [new TemperatureStage(0.5), new LogitBiasStage(1, -50), new PresencePenaltyStage(2)];
        var step = new Step(stages, [0, Infinite, 5, Infinite]) { History = [3] };
        Assert.Equal([new Candidate(1, 0.5f), new Candidate(3, 0.5f)], step.Filter());
        Assert.Equal([0.5, 0.5], step.Trace().Survivors.Select(token => token.Probability));
    }

    [Fact]
    public void A_masked_or_suppressed_infinite_token_does_not_win()
    {
        var masked = new Step([new TemperatureStage(0.5)], [0, Infinite, 5]) { Mask = [0b101] };
        var suppressed = new Step([new TemperatureStage(0.5), new SuppressStage([1]), new TopKStage(2)], [0, Infinite, 5]);
        foreach (Step step in new[] { masked, suppressed })
        {
            Assert.True(Agreement.Holds(step), step.ToString());
            Assert.Equal([0, 2], step.Filter().Select(candidate => candidate.Token).Order());
        }
    }

    [Fact]
    public void The_trace_of_an_infinite_row_has_probabilities_that_are_numbers()
    {
        var plan = new SamplerPlan(new LogitBiasStage(0, 1), new TemperatureStage(2), new TopPStage(0.4));
        PlanTrace trace = plan.Trace([3, Infinite, 1, Infinite]);
        Assert.All(trace.Steps, step => Assert.All(step.Survivors, token => Assert.InRange(token.Probability, 0, 1)));
        Assert.All(trace.Steps, step => Assert.InRange(step.KeptMass, 0, 1));
        Assert.Equal(1, Assert.Single(trace.Survivors).Token);
        Assert.Equal([1, 3], new SamplerPlan().Trace([3, Infinite, 1, Infinite]).Survivors.Select(token => token.Token));
    }

    [Fact]
    public void A_row_without_a_legal_token_is_an_outcome()
    {
        float[][] rows = [[Masked], [Masked, Masked, Masked], [Nan], [Masked, Nan, Nan], new float[2000]];
        Array.Fill(rows[^1], Masked);
        rows[^1][1234] = Nan;
        foreach (SamplerStage[] stages in s_plans)
        {
            foreach (float[] row in rows)
            {
                Assert.True(Agreement.Holds(new Step(stages, row)), Describe(stages));
            }

            Assert.True(Agreement.Holds(new Step(stages, [1, 2, 3]) { Mask = [0] }), Describe(stages));
            Assert.True(Agreement.Holds(new Step(stages, [])), Describe(stages));
            Assert.True(Agreement.Holds(new Step(stages, []) { Mask = [] }), Describe(stages));
        }
    }

    [Fact]
    public void A_single_token_is_certain()
    {
        foreach (SamplerStage[] stages in s_plans.Where(stages => stages.FirstOrDefault() is not SuppressStage))
        {
            var state = new SamplerState(1, 1);
            SampleResult result = new Step(stages, [-40]).Draw(ref state);
            Assert.Equal((0, 0f, 1f, 1), (result.Token, result.LogProbability, result.KeptMass, result.Survivors));
        }
    }

    [Fact]
    public void The_lowest_and_the_largest_float_are_ordinary_logits()
    {
        // A bias on such a logit is lost in rounding.
        foreach (SamplerStage[] stages in s_plans.Where(stages => stages.FirstOrDefault() is not LogitBiasStage))
        {
            Assert.True(Agreement.Holds(new Step(stages, [float.MinValue, float.MinValue, Masked, float.MinValue])), Describe(stages));
            Assert.True(Agreement.Holds(new Step(stages, [float.MaxValue, float.MinValue, 0, float.MaxValue])), Describe(stages));
        }
    }

    [Fact]
    public void The_callers_row_is_not_changed()
    {
        float[] row = Rows.Make(RowShape.Flat, 3000, new Noise(211));
        (row[5], row[6], row[7]) = (Nan, Masked, 12);
        int[] before = Array.ConvertAll(row, BitConverter.SingleToInt32Bits);
        foreach (SamplerStage[] stages in s_plans)
        {
            var state = new SamplerState(1, 1);
            _ = new Step(stages, row).Draw(ref state);
            _ = new Step(stages, row) { Mask = Masks.Make(MaskKind.Half, 3000, new Noise(1)) }.Filter();
        }

        Assert.Equal(before, Array.ConvertAll(row, BitConverter.SingleToInt32Bits));
    }

    private static (SampleOutcome Outcome, int FirstBadIndex) Outcome(SampleResult result) => (result.Outcome, result.FirstBadIndex);

    private static string Describe(SamplerStage[] stages) => string.Join(" > ", stages.Select(stage => stage.ToString()));
}
