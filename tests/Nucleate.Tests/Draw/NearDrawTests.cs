using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>Draws that bounds decide, without the exponentials of the row, draw what the exponentials would.</summary>
public sealed class NearDrawTests
{
    private const int Length = 30_000;

    private static readonly double[] s_distances =
    [
        -3e-3, -1e-3, -3e-4, -1e-4, -1e-5, -5e-6, -2e-6, -1e-7, -3e-8, -1e-8, 0, 1e-8, 3e-8, 1e-7, 2e-6, 5e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3,
    ];

    private static readonly RowShape[] s_shapes = [RowShape.Peaked, RowShape.Typical, RowShape.Flat, RowShape.Quantised, RowShape.Wide];

    [Fact]
    public void A_token_is_that_of_the_exponentials_whether_its_probability_is_asked_for_or_not()
    {
        int rows = 0;
        int decided = 0;
        var noise = new Noise(611);
        for (int round = 0; round < TestScale.Repeat(40); round++)
        {
            foreach (RowShape shape in s_shapes)
            {
                Step step = MakeStep(shape, noise);
                var exact = new ExponentialDraw(step);
                for (int draw = 0; draw < 25; draw++)
                {
                    double uniform = noise.Next() * (1.0 / ulong.MaxValue) * (1 - 1e-12);
                    rows++;
                    decided += Check(step, exact, uniform, step) ? 1 : 0;
                }
            }
        }

        // Peaked and typical rows; the others have too many near tokens, or large logits.
        Assert.InRange(decided, rows / 5, rows);
    }

    /// <summary>
    /// Near a boundary the exponentials have to decide, beside it bounds may: with a tail whose weights are all at the one end
    /// of their bounds or all at the other, and one of nothing, where only rounding keeps the two apart.
    /// </summary>
    [Theory]
    [InlineData(60_000, 0, 0.05)]
    [InlineData(60_000, 0.4427, 0.05)]
    [InlineData(60_000, 0.4427, 0.001)]
    [InlineData(60_000, 0, 0)]
    [InlineData(600_000, 0.4427, 0.05)]
    [InlineData(600_000, 0, 0.05)]
    public void Draws_around_the_boundaries_of_near_tokens_are_those_of_the_exponentials(int length, double fraction, double tail)
    {
        var noise = new Noise(612);
        int compared = 0;
        int decided = 0;
        for (int round = 0; round < (length > 100_000 ? 2 : 10); round++)
        {
            Step step = MakeRow(length, fraction, tail, noise);
            var exact = new ExponentialDraw(step);
            foreach (double boundary in Boundaries(exact))
            {
                foreach (double distance in s_distances)
                {
                    double uniform = Math.Clamp(boundary + distance, 0, 1 - 1e-16);
                    compared++;
                    decided += Check(step, exact, uniform, (round, boundary, distance)) ? 1 : 0;
                }
            }
        }

        Assert.InRange(decided, compared / 10, compared);
    }

    /// <summary>
    /// Sums of a chunk in float that are too large up to the middle of the row and too small from there on, by a roundoff for
    /// nearly every addition: there the exponentials find the boundary as far from its place as they ever do.
    /// </summary>
    [Fact]
    public void Bounds_leave_room_for_the_rounding_of_sums_at_its_worst()
    {
        const int Chunks = KernelShape.ListCapacity / KernelShape.Block;
        double roundoff = Math.ScaleB(1, -24);
        float[] logits = new float[Chunks * KernelShape.Chunk];
        for (int token = 0; token < logits.Length; token++)
        {
            // Sixty-four ones, and then what is just rounded up or just rounded away beside one.
            double weight = roundoff * (token < logits.Length / 2 ? 1.01 : 0.99);
            logits[token] = token % KernelShape.Chunk < KernelShape.Block ? 0 : (float)Math.Log(weight);
        }

        var step = new Step([], logits);
        var exact = new ExponentialDraw(step);
        Assert.InRange(exact.Token(0.5 + 3e-7), 0, (logits.Length / 2) - 1);
        int decided = 0;
        for (int i = -500; i <= 500; i++)
        {
            decided += Check(step, exact, 0.5 + (i * 2e-8), i) ? 1 : 0;
        }

        Assert.InRange(decided, 200, 900);
    }

    /// <summary>Tails around what is too heavy for the middle of the bounds to be the mass.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.4427)]
    public void A_probability_that_is_asked_for_is_that_of_the_exponentials(double fraction)
    {
        foreach (double tail in new[] { 0.05, 1e-3, 6e-5, 5e-5, 3e-5, 1.5e-5, 1.45e-5, 1e-6 })
        {
            double exponent = Math.Ceiling(Math.Log2(tail / Length)) + fraction;
            float[] logits = [.. Enumerable.Repeat(float.NegativeInfinity, Length)];
            logits.AsSpan(0, (int)(tail / Math.Pow(2, exponent))).Fill((float)(exponent * Math.Log(2)));
            logits[900] = 0;
            var step = new Step([], logits);
            SampleResult result = Draw(step, 0.5, full: true).Result;
            Assert.Equal(900, result.Token);
            Assert.InRange(result.LogProbability + Math.Log(Naive.Mass(logits, 0, 1)), -7e-7, 7e-7);
        }
    }

    [Fact]
    public void Most_draws_from_ordinary_rows_need_no_exponentials_of_the_row()
    {
        foreach (RowShape shape in new[] { RowShape.Typical, RowShape.Peaked })
        {
            var step = new Step([new TemperatureStage(0.8)], Rows.Make(shape, Length, new Noise(613)));
            int decided = Enumerable.Range(0, 100).Count(u => Draw(step, (u + 0.5) / 100, full: false).Exponentials < Length);
            Assert.InRange(decided, 90, 100);
        }
    }

    // A few near tokens, and a tail of equal weights in the middle of the row: none before the first near token, none behind the last.
    private static Step MakeRow(int length, double fraction, double tail, Noise noise)
    {
        double exponent = tail == 0 ? -1000 : Math.Round(Math.Log2(tail / length)) + fraction;
        float[] logits = [.. Enumerable.Repeat((float)(exponent * Math.Log(2)), length)];
        logits.AsSpan(0, length / 8).Fill(float.NegativeInfinity);
        logits.AsSpan(length - (length / 8)).Fill(float.NegativeInfinity);
        for (int i = 0; i < (tail == 0 ? 300 : 8); i++)
        {
            logits[noise.Below(length)] = -noise.Unit();
        }

        logits[noise.Below(length)] = 0;
        return new Step([], logits) { Name = $"{fraction} {tail}" };
    }

    // Where the share of the running mass is when the first few near tokens begin and end.
    private static List<double> Boundaries(ExponentialDraw exact)
    {
        double running = 0;
        var boundaries = new List<double>();
        foreach (float weight in exact.Weights)
        {
            if (weight > 1e-3 && boundaries.Count < 32)
            {
                boundaries.AddRange([running / exact.Mass, (running + weight) / exact.Mass]);
            }

            running += weight;
        }

        return boundaries;
    }

    // Whether bounds decided.
    private static bool Check(Step step, ExponentialDraw exact, double uniform, object context)
    {
        (SampleResult fast, long exponentials, int passes) = Draw(step, uniform, full: false);
        (SampleResult full, _, _) = Draw(step, uniform, full: true);
        Support.Check.Equal(full.Token, fast.Token, (uniform, context));

        // A list is drawn from in another way, without a pass.
        if (passes > 0)
        {
            Support.Check.Equal(exact.Token(uniform), fast.Token, (uniform, context));
        }

        return passes > 0 && exponentials < step.Logits.Length;
    }

    private static Step MakeStep(RowShape shape, Noise noise)
    {
        float[] logits = Rows.Make(shape, Length, noise);
        Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(100), noise);
        MaskKind mask = noise.Chance(30) ? noise.Pick(Masks.Kinds) : MaskKind.None;
        SamplerStage[] stages = noise.Pick<SamplerStage[]>(
            [new TemperatureStage(0.8)],
            [new TemperatureStage(0.3)],
            [],
            [new LogitBiasStage(noise.Below(Length), 3), new TemperatureStage(0.9)],
            [new SmoothingStage(0.2)],
            [new EpsilonCutoffStage(1e-9), new TemperatureStage(0.7)],
            [new XtcStage(1) { Threshold = 0.02 }]);
        return new Step(stages, logits) { Mask = mask == MaskKind.None ? null : Masks.Make(mask, Length, noise), Name = shape.ToString() };
    }

    private static (SampleResult Result, long Exponentials, int Passes) Draw(Step step, double uniform, bool full)
    {
        var workspace = default(Workspace);
        StagePipeline pipeline = step.Pipeline();
        var survivors = new Survivors(ref workspace, new LogitRow(step.Logits, step.Mask, step.Mask is not null, pipeline.Adjustments), step.State);
        pipeline.Narrow(ref survivors);
        _ = survivors.IsAnyLeft();
        workspace.Exponentials = 0;
        int before = workspace.Passes;
        SampleResult result = survivors.Draw(uniform, measuresKeptMass: full);
        return (result, workspace.Exponentials, workspace.Passes - before);
    }
}
