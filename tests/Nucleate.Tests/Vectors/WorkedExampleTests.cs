using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>Worked examples as people print them in explanations of sampling, computed instead of quoted.</summary>
public sealed class WorkedExampleTests
{
    private static readonly float[] s_capital = [12.3f, 5.1f, 4.8f, 3.9f, 3.5f, -2];
    private static readonly string[] s_capitalLabels = [" Paris", " the", " France", " London", ".", " potato"];

    [Fact]
    public void Of_the_capital_of_France_nearly_all_probability_is_on_one_token()
    {
        var step = new Step([], s_capital);
        Assert.InRange(step.Trace().Survivors[0].Probability, 0.9975, 1);
        Assert.InRange(step.Filter()[0].Probability, 0.9975f, 1);
        Vector.CheckSurvivors(step with { Stages = [new TopPStage(0.9)] }, 0);
        Assert.Equal(" Paris", new SamplerPlan(new TopPStage(0.9)).Trace(s_capital, s_capitalLabels).Survivors.Single().Label);
    }

    /// <summary>.5 + .2 + .12 + .08 is .9 on paper, but not in binary.</summary>
    [Fact]
    public void A_prefix_that_reaches_the_mass_on_paper_reaches_it()
    {
        Step step = Vector.Of([.50, .20, .12, .08, .04, .03, .02, .01], new TopPStage(0.90));
        Vector.Check(step, [.556, .222, .133, .089, 0, 0, 0, 0], 5e-4);
    }

    [Theory]
    [InlineData(0.5, new[] { .9128, .0745, .0119, .0007 }, 6e-5)]
    [InlineData(1.5, new[] { .567, .246, .134, .053 }, 6e-4)]
    public void Temperature_sharpens_and_flattens(double temperature, double[] expected, double tolerance) =>
        Vector.Check(Vector.Of([.70, .20, .08, .02], new TemperatureStage(temperature)), expected, tolerance);

    [Theory]
    [InlineData(0.5, new[] { 20.0, 18, 14, 4 })]
    [InlineData(2, new[] { 5, 4.5, 3.5, 1 })]
    public void Temperature_divides_logits(double temperature, double[] expected)
    {
        var step = new Step([new TemperatureStage(temperature)], [10, 9, 7, 2]);
        Assert.Equal(expected, step.Trace().Survivors.Select(token => token.Logit));
        Candidate[] survivors = step.Filter();
        for (int i = 0; i < expected.Length; i++)
        {
            Check.Close(Math.Exp(expected[i] - expected[0]), survivors[i].Probability / survivors[0].Probability, 1e-6, step);
        }
    }

    [Fact]
    public void The_softmax_of_the_cat_sat_on_the_mat() =>
        Vector.Check(new Step([], [1.3f, 2.5f, 0.7f, 3.2f, 0.2f, 1.0f]), [.0792, .2629, .0435, .5294, .0264, .0587], 6e-5);

    [Fact]
    public void Top_k_1_and_temperature_0_are_greedy_bit_for_bit()
    {
        var noise = new Noise(151);
        for (int round = 0; round < 500; round++)
        {
            float[] logits = Rows.Make(noise.Pick(Rows.Shapes), noise.Between(1, 3000), noise);
            SamplerStage[] before =
                noise.Chance(50) ? [] : [noise.Pick<SamplerStage>(new TopKStage(1200), new MinPStage(0.1), new TemperatureStage(2))];
            List<SampleResult> results = [];
            foreach (SamplerStage greedy in new SamplerStage[] { new GreedyStage(), new TopKStage(1), new TemperatureStage(0) })
            {
                var state = new SamplerState(3, (ulong)round);
                results.Add(new Step([.. before, greedy], logits).Draw(ref state));
            }

            Assert.Single(results.Distinct());
            Assert.Equal((Naive.Order(logits)[0], 0f), (results[0].Token, results[0].LogProbability));
        }
    }
}
