using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>Smoothing as its formula says, and the places where its defects elsewhere would show.</summary>
public sealed class SmoothingVectorTests
{
    /// <summary>Gaps of 1 and 2 become 0.3 and 1.2; with curve 3, 0.3 and 2.4; with curve 2, half of both.</summary>
    [Theory]
    [InlineData(1, 0.3, 1.2)]
    [InlineData(3, 0.3, 2.4)]
    [InlineData(2, 0.3, 1.8)]
    public void A_gap_becomes_its_square_or_its_cube(double curve, double first, double second) =>
        Vector.Check(new Step([new SmoothingStage(0.3) { Curve = curve }], [5, 4, 3]), Softmax(0, -first, -second), 1e-6);

    [Fact]
    public void The_best_logit_stays_where_it_is()
    {
        PlanTrace trace = new SamplerPlan(new SmoothingStage(0.3)).Trace([5, 4, 3]);
        Assert.Equal([5, 4.7, 3.8], trace.Survivors.Select(token => Math.Round(token.Logit, 9)));
    }

    /// <summary>Behind a temperature of 2 the gaps are 0.5 and 1; in front of it, what became of 1 and 2 is halved.</summary>
    [Fact]
    public void It_acts_where_it_stands()
    {
        Vector.Check(new Step([new TemperatureStage(2), new SmoothingStage(0.4)], [5, 4, 3]), Softmax(0, -0.1, -0.4), 1e-6);
        Vector.Check(new Step([new SmoothingStage(0.4), new TemperatureStage(2)], [5, 4, 3]), Softmax(0, -0.2, -0.8), 1e-6);
        Vector.Check(new Step([new SmoothingStage(0.5), new SmoothingStage(0.5)], [5, 4, 3]), Softmax(0, -0.125, -2), 1e-6);
    }

    /// <summary>The cube of a gap of one rounding is lost in the maximum: gaps are kept, not logits, and the larger logit stays the best.</summary>
    [Fact]
    public void The_smallest_gap_stays_a_gap()
    {
        var step = new Step([new SmoothingStage(0.3) { Curve = 3 }, new GreedyStage()], [MathF.BitDecrement(1), 1, 0]);
        Vector.CheckSurvivors(step, [1]);
        Vector.CheckSurvivors(step with { Stages = [new TemperatureStage(2), .. step.Stages] }, [1]);
    }

    [Fact]
    public void A_factor_of_0_changes_nothing() =>
        Vector.Check(new Step([new SmoothingStage(0)], [5, 4, 3]), Softmax(0, -1, -2), 1e-6);

    /// <summary>A penalty that depends on the sign of a logit sees the smoothed logits, of which the best one did not move.</summary>
    [Fact]
    public void A_repetition_penalty_behind_it_sees_the_sign_of_the_smoothed_logit()
    {
        var step = new Step([new SmoothingStage(1), new RepetitionPenaltyStage(2)], [3, 1, 0]) { History = [0, 1, 2] };
        Vector.Check(step, Softmax(1.5, -2, -12), 1e-6);
        Vector.Check(step with { Stages = [new TopKStage(3), .. step.Stages] }, Softmax(1.5, -2, -12), 1e-6);
        Assert.Equal([1.5, -2, -12], step.Trace().Survivors.Select(token => Math.Round(token.Logit, 9)));
    }

    /// <summary>Outside of [1, 3] far tokens would rise again; inside, the order never changes.</summary>
    [Fact]
    public void The_order_stays_for_every_curve()
    {
        float[] row = [.. Enumerable.Range(0, 400).Select(i => -0.1f * i)];
        foreach (double curve in new[] { 1, 1.25, 2, 2.75, 3 })
        {
            var step = new Step([new SmoothingStage(0.01) { Curve = curve }, new TopKStage(77)], row);
            Vector.CheckSurvivors(step, [.. Enumerable.Range(0, 77)]);
        }
    }

    [Fact]
    public void A_smoothing_behind_a_truncation_is_not_part_of_the_kept_mass()
    {
        Step step = Vector.Of([0.5, 0.25, 0.125, 0.125], new TopKStage(2), new SmoothingStage(3));
        var state = step.State;
        Check.Close(0.75, step.Draw(ref state).KeptMass, 1e-6, step);
        Check.Close(0.75, step.Trace().KeptMass, 1e-6, step);
    }

    /// <summary>The same where the survivors are a row with a cut: before the first truncation a smoothing counts, behind it not.</summary>
    [Fact]
    public void The_kept_mass_of_a_row_is_that_of_the_logits_that_reached_the_first_truncation()
    {
        float[] row = Rows.Make(RowShape.Flat, 5000, new Noise(304));
        foreach (SamplerStage[] stages in new SamplerStage[][]
        {
            [new MinPStage(0.005), new SmoothingStage(0.3)],
            [new SmoothingStage(0.1), new MinPStage(0.05)],
            [new SmoothingStage(0.1), new MinPStage(0.05), new SmoothingStage(0.3), new TemperatureStage(0.7)],
        })
        {
            var step = new Step(stages, row);
            SamplerState state = step.State;
            SampleResult result = step.Draw(ref state);
            Assert.True(result.Survivors > KernelShape.ListCapacity, $"{result.Survivors} survivors fit the list: {step}");
            Check.Close(step.Trace().KeptMass, result.KeptMass, 1e-5, step);
        }
    }

    private static double[] Softmax(params double[] logits)
    {
        double[] weights = [.. logits.Select(Math.Exp)];
        return [.. weights.Select(weight => weight / weights.Sum())];
    }
}
