using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>What adaptive-p does to a distribution, and what it learns from its draws.</summary>
public sealed class AdaptivePTests
{
    private static readonly double[] s_row = [.05, .1, .15, .3, .4];

    [Theory]
    [InlineData(0.3, double.NaN, 0.3)]
    [InlineData(0.3, 0.5, 0.1)]
    [InlineData(0.3, 0.9, 0)]
    [InlineData(0.8, 0.3, 1)]
    public void Probabilities_near_the_target_gain_and_the_target_makes_up_for_the_average(double target, double average, double aimed)
    {
        double[] weights = [.. s_row.Select(p => Math.Exp(Logit(Math.Abs(p - aimed) / 0.3)))];
        double[] expected = [.. weights.Select(weight => weight / weights.Sum())];
        Vectors.Vector.Check(Vectors.Vector.Of(s_row, new AdaptivePStage(target) { Average = average }), expected);
    }

    [Fact]
    public void Each_draw_moves_the_average_by_the_probability_before_the_weighting()
    {
        const double Target = 0.4, Decay = 0.75;
        var pipeline = new StagePipeline([new AdaptivePStage(Target) { Decay = Decay }]);
        var memory = (AdaptiveMemory)pipeline.Memories[0]!;
        var state = new SamplerState(7, 8);
        (double sum, double count) = (Target / (1 - Decay), 1 / (1 - Decay));
        float[] row = Vectors.Vector.Logits(s_row);
        for (int step = 0; step < 200; step++)
        {
            double aimed = Math.Clamp((2 * Target) - (sum / count), 0, 1);
            SampleResult result = SamplerRuntime.TrySample(pipeline, ref state, row);
            double total = s_row.Sum(p => Math.Exp(Logit(Math.Abs(p - aimed) / 0.3)));
            double drawn = Math.Exp(Logit(Math.Abs(s_row[result.Token] - aimed) / 0.3)) / total;
            Check.Close(Math.Log(drawn), result.LogProbability, 1e-5, $"step {step}", 1e-5);
            (sum, count) = (s_row[result.Token] + (Decay * sum), 1 + (Decay * count));
            Check.Close(sum / count, memory.Average, 1e-6, $"step {step}");
        }

        memory.Clear();
        Assert.Equal(double.NaN, memory.Average);
    }

    [Fact]
    public void Rows_longer_than_the_list_weigh_every_token_as_short_ones_do()
    {
        foreach (int length in new[] { 1537, 3000, 5000 })
        {
            foreach (RowShape shape in Rows.Shapes)
            {
                float[] row = Rows.Make(shape, length, new Noise((ulong)length));
                Assert.True(Agreement.Holds(new Step([new AdaptivePStage(0.4)], row)), $"{shape}, {length}");
                Assert.True(Agreement.Holds(new Step([new TopKStage(length - 30), new AdaptivePStage(0.2)], row)), $"{shape}, {length}");
            }
        }
    }

    [Fact]
    public void Listing_survivors_teaches_nothing()
    {
        var pipeline = new StagePipeline([new AdaptivePStage(0.5)]);
        _ = SamplerRuntime.Filter(pipeline, new SamplerState(1, 1), [1f, 2, 3], new Candidate[3]);
        Assert.Equal(double.NaN, ((AdaptiveMemory)pipeline.Memories[0]!).Average);
    }

    private static double Logit(double distance) => 5 - (10 * distance * distance / (1 + distance));
}
