using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>The draw is the first token, by rising id, at which the running mass exceeds u times the mass.</summary>
public sealed class InverseCdfTests
{
    // Running sums of float weights agree with double precision to this part of the mass.
    private const double Slack = 1e-6;

    private static readonly double[] s_borders = [0, 1e-300, 1e-16, 0.5, 1 - (1.0 / (1L << 53))];

    [Fact]
    public void A_list_of_candidates_is_divided_as_the_interpreter_divides_it() =>
        Check(300, 2000, new TopKStage(40), new TemperatureStage(0.8));

    [Fact]
    public void A_whole_row_is_divided_as_the_interpreter_divides_it() => Check(60, 9000, new TemperatureStage(1.3));

    [Fact]
    public void A_cut_row_is_divided_as_the_interpreter_divides_it() => Check(60, 9000, new TopPStage(0.97));

    [Fact]
    public void A_row_with_several_chunks_per_partial_sum_is_divided_rightly()
    {
        // 600,000 tokens are 586 chunks, more than there are partial sums.
        float[] logits = new float[600_000];
        for (int u = 0; u < 50; u++)
        {
            int token = u * 12_000;
            Assert.InRange(Draw(new Step([], logits), (token + 0.5) / logits.Length).Token, token - 1, token + 1);
        }
    }

    [Fact]
    public void Tokens_of_equal_weight_divide_the_unit_interval_evenly()
    {
        foreach (int length in new[] { 1, 2, 4, 64, 1024, 2048, 4096 })
        {
            var list = new Step([new MinPStage(0.5)], new float[length]);
            var row = new Step([], new float[length]);
            for (int token = 0; token < length; token++)
            {
                double from = (double)token / length;
                Assert.Equal((token, token), (Draw(list, from).Token, Draw(row, from).Token));
                double last = Math.BitDecrement((token + 1.0) / length);
                Assert.Equal((token, token), (Draw(list, last).Token, Draw(row, last).Token));
            }
        }
    }

    /// <summary>In float, 1 and 4e-8 are 1: the tokens behind the best one would have no part of the unit interval.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1024)]
    public void Tokens_that_are_tiny_beside_the_best_one_of_their_chunk_keep_their_part(int best)
    {
        float[] logits = new float[3000];
        Array.Fill(logits, -200f);
        Array.Fill(logits, (float)Math.Log(4e-11), best + 1, 1023);
        logits[best] = 0;
        double weight = Math.Exp(logits[best + 1]);
        double mass = 1 + (1023 * weight);
        for (int token = 1; token < 1023; token++)
        {
            double uniform = (1 + ((token - 0.5) * weight)) / mass;
            Assert.InRange(Draw(new Step([], logits), uniform).Token, best + token - 1, best + token + 1);
        }
    }

    [Fact]
    public void Tokens_without_mass_are_never_drawn()
    {
        float[] logits = new float[3000];
        Array.Fill(logits, -200f);
        (logits[7], logits[1500], logits[2999]) = (1, 1, float.NaN);
        foreach (SamplerStage[] stages in new SamplerStage[][] { [], [new TopKStage(100)], [new TopKStage(1100)], [new MinPStage(1e-300)] })
        {
            foreach (double uniform in s_borders)
            {
                int expected = uniform < 0.5 ? 7 : 1500;
                Support.Check.Equal(expected, Draw(new Step(stages, logits), uniform).Token, $"{uniform:R} of {stages.FirstOrDefault()}");
            }
        }
    }

    [Fact]
    public void The_largest_uniform_number_still_draws_a_survivor()
    {
        var noise = new Noise(161);
        for (int round = 0; round < 300; round++)
        {
            float[] logits = Rows.Make(noise.Pick(Rows.Shapes), noise.Between(1, 5000), noise);
            SamplerStage[] stages = noise.Pick<SamplerStage[]>([], [new TopKStage(30)], [new TopPStage(0.9)], [new TemperatureStage(0.1)]);
            foreach (double uniform in s_borders)
            {
                Assert.True(Draw(new Step(stages, logits), uniform).LogProbability > -90, $"{uniform:R} of {stages.FirstOrDefault()}");
            }
        }
    }

    private static void Check(int rows, int length, params SamplerStage[] stages)
    {
        var noise = new Noise((ulong)length);
        for (int round = 0; round < TestScale.Repeat(rows); round++)
        {
            var step = new Step(stages, Rows.Make(noise.Pick(Rows.Shapes), noise.Between(1, length), noise));
            PlanTrace trace = step.Trace();
            if (new Boundary(step, trace).IsNear())
            {
                continue;
            }

            double[] cumulative = new double[step.Logits.Length + 1];
            foreach (TraceToken survivor in trace.Survivors)
            {
                cumulative[survivor.Token + 1] = survivor.Probability;
            }

            for (int token = 1; token < cumulative.Length; token++)
            {
                cumulative[token] += cumulative[token - 1];
            }

            for (int i = 0; i < 40; i++)
            {
                double uniform = i < s_borders.Length ? s_borders[i] : noise.Next() / 18446744073709551616.0;
                int token = Draw(step, uniform).Token;
                bool holds = cumulative[token] - Slack <= uniform && uniform <= cumulative[token + 1] + Slack;
                Assert.True(holds, $"{uniform:R} drew {token}, whose part is {cumulative[token]:R} to {cumulative[token + 1]:R}: {step}");
            }
        }
    }

    private static SampleResult Draw(Step step, double uniform)
    {
        var workspace = default(Workspace);
        StagePipeline pipeline = step.Pipeline();
        var survivors = new Survivors(ref workspace, new LogitRow(step.Logits, step.Mask, step.Mask is not null, pipeline.Adjustments));
        pipeline.Narrow(ref survivors);
        return survivors.Draw(uniform, measuresKeptMass: false);
    }
}
