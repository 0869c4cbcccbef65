using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>Vectors at which systems are known to differ, with the answer that follows from the definitions.</summary>
public sealed class OwnVectorTests
{
    [Theory]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.7, 2)]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.8, 3)]
    [InlineData(new[] { 0.5, 0.25, 0.125, 0.125 }, 0.75, 2)]
    [InlineData(new[] { 0.4, 0.2, 0.2, 0.2 }, 0.5, 2)]
    public void Top_p_stops_at_the_token_that_reaches_the_mass(double[] probabilities, double p, int survivors) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new TopPStage(p)), [.. Enumerable.Range(0, survivors)]);

    [Fact]
    public void Temperature_and_top_p_do_not_commute()
    {
        Vector.CheckSurvivors(new Step([new TopPStage(0.8), new TemperatureStage(0.5)], [3, 2, 1]), 0, 1);
        Vector.CheckSurvivors(new Step([new TemperatureStage(0.5), new TopPStage(0.8)], [3, 2, 1]), 0);
    }

    /// <summary>The logits of .4 and .3 are .287682 apart: .5526 population deviations of .520626, .4785 sample deviations.</summary>
    [Fact]
    public void Entropy_and_deviation_of_the_base_row()
    {
        Step row = Vector.Of([0.1, 0.2, 0.3, 0.4]);
        Support.Check.Close(1.2798542258336676, row.Trace().Steps[0].Entropy, 1e-7, row);
        Vector.CheckSurvivors(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopNSigmaStage(0.55)), 3);
        Vector.CheckSurvivors(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopNSigmaStage(0.555)), 2, 3);
    }

    [Fact]
    public void A_mask_comes_before_the_truncation()
    {
        Step step = Vector.Of([0.4, 0.3, 0.2, 0.1], new TopKStage(2)) with { Mask = [0b1010] };
        Vector.Check(step, [0, 0.75, 0, 0.25]);
    }

    [Theory]
    [InlineData(new[] { 90f, 2, -2, 1 })]
    [InlineData(new[] { -200f, -201, -202, -203, -204 })]
    [InlineData(new[] { 3e38f, -3e38f, 0 })]
    public void Neither_large_nor_very_negative_logits_overflow(float[] logits)
    {
        SamplerStage[][] plans = [[], [new TopPStage(0.9999)], [new MinPStage(1e-9)], [new TemperatureStage(1e-30)]];
        foreach (SamplerStage[] stages in plans)
        {
            var step = new Step(stages, logits);
            Assert.True(Agreement.Holds(step), step.ToString());
            Assert.All(step.Filter(), candidate => Assert.InRange(candidate.Probability, 0, 1));
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(151_936)]
    [InlineData(262_144)]
    public void A_single_winner_at_the_last_index_of_a_large_vocabulary_wins(int length)
    {
        float[] logits = Rows.Make(RowShape.Equal, length, new Noise(1));
        logits[^1] = 60;
        SamplerStage[][] plans =
        [
            [], [new GreedyStage()], [new TopKStage(1)], [new TopKStage(40)], [new TopKStage(5000)],
            [new TopPStage(0.9)], [new MinPStage(0.05)],
        ];
        foreach (SamplerStage[] stages in plans)
        {
            var state = new SamplerState(1, 1);
            Assert.Equal(length - 1, new Step(stages, logits).Draw(ref state).Token);
        }
    }

    [Fact]
    public void Short_rows_and_top_k_beyond_them_agree_with_the_interpreter()
    {
        var noise = new Noise(141);
        for (int length = 1; length <= 67; length++)
        {
            for (int k = 33; k <= 64; k++)
            {
                Assert.True(Agreement.Holds(new Step([new TopKStage(k)], Rows.Make(noise.Pick(Rows.Shapes), length, noise))));
            }
        }
    }
}
