using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>Skew as ExLlamaV2 draws: down the sorted order, with the uniform number raised to the power of e^-skew.</summary>
public sealed class SkewVectorTests
{
    private static readonly double[] s_steps = [0.1, 0.4, 0.2, 0.3];

    /// <summary>With e^skew = 2, .4 .7 .9 1 become .16 .49 .81 1; with 1/2, their square roots.</summary>
    [Fact]
    public void The_running_probability_is_raised_to_a_power()
    {
        Vector.Check(Vector.Of(s_steps, new SkewStage(Math.Log(2))), [0.19, 0.16, 0.32, 0.33]);
        double[] roots = [Math.Sqrt(0.4), Math.Sqrt(0.7), Math.Sqrt(0.9), 1];
        Vector.Check(Vector.Of(s_steps, new SkewStage(-Math.Log(2))), [roots[3] - roots[2], roots[0], roots[2] - roots[1], roots[1] - roots[0]]);
        Vector.Check(Vector.Of(s_steps, new SkewStage(0)), s_steps);
    }

    [Fact]
    public void Equal_tokens_are_sorted_by_rising_id() =>
        Vector.Check(Vector.Of([0.5, 0.5], new SkewStage(Math.Log(2))), [0.25, 0.75]);

    /// <summary>An unlikely token behind a likely one keeps its digits: a (1 - p)^(a - 1) times its probability.</summary>
    [Fact]
    public void What_is_far_down_the_order_is_not_lost_in_rounding()
    {
        float[] row = [0, -30, -60];
        Candidate[] survivors = new Step([new SkewStage(1)], row).Filter();
        double power = Math.E;
        Check.Close(power * Math.Exp(-30), survivors[1].Probability, 1e-5, "second");
        Check.Close(power * Math.Exp(-60), survivors[2].Probability, 1e-5, "third");
    }

    [Fact]
    public void The_draw_is_that_of_the_definition_at_every_position()
    {
        double[] sorted = [0.4, 0.7, 0.9, 1];
        int[] tokens = [1, 3, 2, 0];
        foreach (double skew in new[] { -1, 0.5, 2 })
        {
            for (int position = 0; position < 300; position++)
            {
                Step step = Vector.Of(s_steps, new SkewStage(skew)) with { Position = position };
                SamplerState state = step.State;
                double uniform = Math.Pow(state.Uniform(RandomPurpose.Draw), Math.Exp(-skew));
                Assert.Equal(tokens[Array.FindIndex(sorted, running => running > uniform)], step.Draw(ref state).Token);
            }
        }
    }

    [Fact]
    public void Every_token_of_a_flat_row_is_drawn_about_as_often_as_it_should_be()
    {
        float[] row = new float[40_000];
        int late = 0;
        for (int position = 0; position < 2000; position++)
        {
            Step step = new Step([new SkewStage(Math.Log(2))], row) with { Position = position };
            SamplerState state = step.State;
            SampleResult result = step.Draw(ref state);
            int token = result.Token;
            Assert.InRange(token, 0, row.Length - 1);
            double probability = ((2.0 * token) + 1) / ((double)row.Length * row.Length);
            Check.Close(Math.Log(probability), result.LogProbability, 1e-6, token);
            late += token >= 20_000 ? 1 : 0;
        }

        // Three quarters, within five deviations.
        Assert.InRange(late, 1500 - 97, 1500 + 97);
    }
}
