using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>
/// Published vectors of the truncations that llama.cpp (tests/test-sampling.cpp) and transformers
/// (tests/generation/test_logits_process.py) have beyond top-k, top-p and min-p, and some of our own.
/// </summary>
public sealed class NewerStageVectorTests
{
    private static readonly float[] s_ramp = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4];

    // llama.cpp's probability of 0.99 acts at nearly every step; 1 at each.
    [Theory]
    [InlineData(0.09, new[] { 3 })]
    [InlineData(0.19, new[] { 2, 3 })]
    [InlineData(0.29, new[] { 1, 2, 3 })]
    [InlineData(0.39, new[] { 0, 1, 2, 3 })]
    public void Xtc(double threshold, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of([0.4, 0.3, 0.2, 0.1], new XtcStage(1) { Threshold = threshold }), expected);

    [Fact]
    public void Xtc_keeps_the_last_of_equal_tokens_and_needs_two()
    {
        Vector.CheckSurvivors(Vector.Of([0.25, 0.25, 0.25, 0.25], new XtcStage(1) { Threshold = 0.25 }), 3);
        Vector.CheckSurvivors(Vector.Of([0.5, 0.5], new XtcStage(1) { Threshold = 0.5 }), 1);
        Vector.CheckSurvivors(Vector.Of([0.9, 0.05, 0.05], new XtcStage(1) { Threshold = 0.1 }), 0, 1, 2);
    }

    [Fact]
    public void Xtc_never_removes_protected_tokens_nor_takes_them_for_the_one_that_stays()
    {
        double[] row = [0.4, 0.3, 0.2, 0.1];
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.15, Protected = [0] }), 0, 2, 3);
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.15, Protected = [2] }), 1, 2, 3);
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.25, Protected = [1] }), 0, 1, 2, 3);
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.15, Protected = [1, 2] }), 0, 1, 2, 3);
    }

    [Fact]
    public void Xtc_that_would_leave_too_few_tokens_does_nothing()
    {
        double[] row = [0.4, 0.3, 0.2, 0.1];
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.15, MinKeep = 2 }), 2, 3);
        Vector.CheckSurvivors(Vector.Of(row, new XtcStage(1) { Threshold = 0.15, MinKeep = 3 }), 0, 1, 2, 3);
    }

    /// <summary>Half of the time .4 and .3 are gone: each keeps half of its probability, and .2 and .1 share .35.</summary>
    [Fact]
    public void Averaged_xtc_is_the_mean_of_both_outcomes()
    {
        double[] expected = [0.2, 0.15, (0.2 + (0.2 / 0.3)) / 2, (0.1 + (0.1 / 0.3)) / 2];
        Vector.Check(Vector.Of([0.4, 0.3, 0.2, 0.1], new XtcStage(0.5) { Threshold = 0.15, Averaged = true }), expected, 1e-6);
        Vector.Check(Vector.Of([0.4, 0.3, 0.2, 0.1], new XtcStage(1) { Threshold = 0.15, Averaged = true }), [0, 0, 2 / 3.0, 1 / 3.0]);
    }

    [Theory]
    [InlineData(new[] { 0.97, 0.01, 0.01, 0.01 }, new[] { 0 })]
    [InlineData(new[] { 0.4, 0.2, 0.2, 0.2 }, new[] { 1, 2, 3 })]
    public void Typical(double[] probabilities, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new TypicalPStage(0.5)), expected);

    [Fact]
    public void Typical_keeps_as_many_as_it_has_to()
    {
        TypicalPStage stage = new(0.7) { MinKeep = 2 };
        Vector.CheckSurvivors(new Step([stage], s_ramp), 8, 9);
        Vector.CheckSurvivors(new Step([stage], Array.ConvertAll(s_ramp, logit => logit * 100)), 8, 9);
    }

    /// <summary>ln 2 and 2 ln 2 are equally far from the entropy of 1.5 ln 2.</summary>
    [Theory]
    [InlineData(0.4, new[] { 0 })]
    [InlineData(0.5, new[] { 0 })]
    [InlineData(0.7, new[] { 0, 1 })]
    public void Of_two_equally_typical_tokens_the_more_probable_one_comes_first(double p, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of([0.5, 0.25, 0.25], new TypicalPStage(p)), expected);

    [Fact]
    public void Masked_tokens_do_not_count_for_the_entropy()
    {
        float[] row = [.. Vector.Logits(0.4, 0.2, 0.2, 0.2), float.NegativeInfinity, float.NegativeInfinity];
        Vector.CheckSurvivors(new Step([new TypicalPStage(0.5)], row), 1, 2, 3);
        Vector.CheckSurvivors(new Step([new TopNSigmaStage(1)], [10, 9, 8, .. Enumerable.Repeat(float.NegativeInfinity, 97)]), 0);
        Vector.CheckSurvivors(new Step([new TopNSigmaStage(1.3)], [10, 9, 8, .. Enumerable.Repeat(float.NegativeInfinity, 97)]), 0, 1);
    }

    [Theory]
    [InlineData(new[] { 0.87, 0.099, 0.001, 0.03 }, new[] { 0 })]
    [InlineData(new[] { 0.4, 0.299, 0.101, 0.2 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.05, 0.04, 0.03 }, new[] { 0, 1, 2 })]
    public void Epsilon(double[] probabilities, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new EpsilonCutoffStage(0.1)), expected);

    [Fact]
    public void Epsilon_keeps_the_best_token_or_as_many_as_it_has_to_where_none_is_that_probable()
    {
        Vector.CheckSurvivors(Vector.Of([0.3, 0.4, 0.3], new EpsilonCutoffStage(0.5)), 1);
        Vector.CheckSurvivors(Vector.Of([0.3, 0.4, 0.3], new EpsilonCutoffStage(0.5) { MinKeep = 2 }), 0, 1);
        Vector.CheckSurvivors(Vector.Of([0.25, 0.25, 0.25, 0.25], new EpsilonCutoffStage(0.5)), 0);
    }

    [Theory]
    [InlineData(new[] { 0, 0.1, 0.8, 0.1 }, new[] { 1, 2, 3 })]
    [InlineData(new[] { 0.01, 0.04, 0.9, 0.05 }, new[] { 2 })]
    public void Eta(double[] probabilities, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new EtaCutoffStage(0.0625)), expected);

    [Theory]
    [InlineData(1, new[] { 0, 0, 0.428571, 0.571429 })]
    [InlineData(3, new[] { 0.1, 0.2, 0.3, 0.4 })]
    public void Top_n_sigma(double n, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new TopNSigmaStage(n)), expected);

    /// <summary>The deviation of 0 and 2 is 1, so with n = 2 the token at 0 is exactly at the boundary.</summary>
    [Theory]
    [InlineData(2, new[] { 0, 1 })]
    [InlineData(1.99, new[] { 1 })]
    public void Top_n_sigma_keeps_a_logit_at_the_boundary(double n, int[] expected) =>
        Vector.CheckSurvivors(new Step([new TopNSigmaStage(n)], [0, 2]), expected);

    /// <summary>0.2 · 0.81 = 0.162, and 0.5 · 0.16 = 0.08.</summary>
    [Theory]
    [InlineData(new[] { 0.9, 0.1 }, 0.2, new[] { 0 })]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.5, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.625, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.63, new[] { 0, 1, 2 })]
    public void Top_a(double[] probabilities, double a, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new TopAStage(a)), expected);

    [Theory]
    [InlineData(1, 1, new[] { 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(0, 0, new[] { 0, 0, 0, 1.0 })]
    public void Dynamic_temperature_between_equal_ends_is_a_temperature(double minimum, double maximum, double[] expected) =>
        Vector.Check(Vector.Of([0.1, 0.2, 0.3, 0.4], new DynamicTemperatureStage(minimum, maximum)), expected);

    /// <summary>The entropy of .1 .2 .3 .4 is 0.92321967 of ln 4.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    public void Dynamic_temperature_follows_the_share_of_the_largest_entropy(double exponent)
    {
        double temperature = 0.5 + (1.5 * Math.Pow(0.9232196723355078, exponent));
        double[] weights = [.. new[] { 0.1, 0.2, 0.3, 0.4 }.Select(p => Math.Pow(p, 1 / temperature))];
        Step step = Vector.Of([0.1, 0.2, 0.3, 0.4], new DynamicTemperatureStage(0.5, 2) { Exponent = exponent });
        Vector.Check(step, [.. weights.Select(weight => weight / weights.Sum())], 1e-6);
    }

    [Fact]
    public void Dynamic_temperature_of_even_tokens_is_the_upper_end_and_masked_ones_do_not_count()
    {
        var stages = new SamplerStage[] { new DynamicTemperatureStage(0.3, 2), new LogitBiasStage(0, 1) };
        double favourite = Math.E / (Math.E + 2);
        Vector.Check(new Step(stages, [3, 3, 3, float.NegativeInfinity]), [favourite, (1 - favourite) / 2, (1 - favourite) / 2, 0], 1e-6);
        Vector.CheckSurvivors(new Step([new DynamicTemperatureStage(0, 2)], [1, float.NegativeInfinity]), 0);
    }
}
