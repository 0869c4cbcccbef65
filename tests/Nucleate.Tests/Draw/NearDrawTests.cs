using System;
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

    private static readonly RowShape[] s_shapes = [RowShape.Peaked, RowShape.Typical, RowShape.Flat, RowShape.Quantised, RowShape.Wide];

    [Fact]
    public void A_token_is_the_same_whether_its_probability_is_asked_for_or_not()
    {
        int rows = 0;
        int decided = 0;
        var noise = new Noise(611);
        for (int round = 0; round < TestScale.Repeat(40); round++)
        {
            foreach (RowShape shape in s_shapes)
            {
                Step step = MakeStep(shape, noise);
                for (int draw = 0; draw < 25; draw++)
                {
                    double uniform = noise.Next() * (1.0 / ulong.MaxValue) * (1 - 1e-12);
                    (SampleResult fast, long exponentials) = Draw(step, uniform, full: false);
                    (SampleResult full, _) = Draw(step, uniform, full: true);
                    Check.Equal(full.Token, fast.Token, (uniform, step));
                    rows++;
                    decided += exponentials < Length ? 1 : 0;
                }
            }
        }

        // Peaked and typical rows; the others have too many near tokens, or large logits.
        Assert.InRange(decided, rows / 5, rows);
    }

    /// <summary>Where the running mass is exactly at a boundary, the exponentials have to decide; next to it bounds may.</summary>
    [Fact]
    public void Draws_next_to_the_boundary_of_a_near_token_are_those_of_the_exponentials()
    {
        float[] logits = Rows.Make(RowShape.Peaked, Length, new Noise(612));
        var step = new Step([new TemperatureStage(0.8)], logits);
        float best = Naive.Best(logits);
        double mass = Naive.Mass(logits, best, 0.8);
        double running = 0;
        int compared = 0;
        for (int token = 0; token < Length; token++)
        {
            double weight = Math.Exp((logits[token] - (double)best) / 0.8);
            foreach (double boundary in weight > 1e-3 ? [running / mass, (running + weight) / mass] : Array.Empty<double>())
            {
                foreach (double distance in new[] { -1e-3, -1e-5, -5e-6, -2e-6, -1e-7, 0, 1e-7, 2e-6, 5e-6, 1e-5, 1e-3 })
                {
                    double uniform = Math.Clamp(boundary + distance, 0, 1 - 1e-16);
                    Check.Equal(Draw(step, uniform, full: true).Result.Token, Draw(step, uniform, full: false).Result.Token, (token, distance));
                    compared++;
                }
            }

            running += weight;
        }

        Assert.True(compared > 100, $"{compared}");
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

    private static (SampleResult Result, long Exponentials) Draw(Step step, double uniform, bool full)
    {
        var workspace = default(Workspace);
        StagePipeline pipeline = step.Pipeline();
        var survivors = new Survivors(ref workspace, new LogitRow(step.Logits, step.Mask, step.Mask is not null, pipeline.Adjustments), step.State);
        pipeline.Narrow(ref survivors);
        workspace.Exponentials = 0;
        SampleResult result = survivors.Draw(uniform, measuresKeptMass: full);
        return (result, workspace.Exponentials);
    }
}
