using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class WeightsTests
{
    private const double Log2E = 1.44269504088896340736;
    private static readonly double[] s_temperatures = [double.Epsilon, 1e-30, 1e-6, 1e-3, 0.1, 0.5, 0.7, 0.8, 1, 1.2, 2, 5, 100];
    private static readonly float[] s_bests = [-3e38f, -1e6f, -41.7f, -0.3f, 0, 1e-20f, 2.5f, 23.4f, 900, 1e6f, 3e38f, float.MaxValue];

    [Fact]
    public void A_weight_is_the_exponential_of_the_tempered_difference_within_the_documented_error()
    {
        var noise = new Noise(21);
        foreach (double temperature in s_temperatures)
        {
            for (int i = 0; i < TestScale.Repeat(20_000); i++)
            {
                float best = noise.Bell() * noise.Pick(1, 20, 300);
                float logit = (float)(best - (noise.Unit() * 87 * temperature));
                double exponent = ((double)logit - best) / temperature;
                var scale = ExponentialScale.For(best, temperature);
                if (logit >= scale.Floor)
                {
                    // Two floats of that size differ by a rounded amount.
                    Check.Close(
                        Math.Exp(exponent),
                        scale.Weight(logit),
                        ExponentialTests.ErrorBound(exponent * Log2E),
                        $"best {best:R}, logit {logit:R}, T {temperature:R}");
                }
            }
        }
    }

    [Fact]
    public void The_best_token_weighs_exactly_1_at_every_temperature()
    {
        foreach (float best in s_bests)
        {
            foreach (double temperature in s_temperatures)
            {
                Check.Equal(1f, ExponentialScale.For(best, temperature).Weight(best), $"best {best:R}, T {temperature:R}");
            }
        }
    }

    [Fact]
    public void What_is_below_the_floor_would_weigh_nothing_that_counts_and_what_is_above_is_a_normal_number()
    {
        foreach (float best in s_bests)
        {
            foreach (double temperature in s_temperatures)
            {
                var scale = ExponentialScale.For(best, temperature);
                float below = MathF.BitDecrement(scale.Floor);
                double lost = Math.Exp(((double)below - best) / temperature);
                string context = $"best {best:R}, T {temperature:R}";
                Assert.True(below < KernelShape.LowestLegal || lost < Math.Pow(2, -125), $"{context} loses {lost:E2}");
                Assert.True(float.IsNormal(scale.Weight(scale.Floor)), $"{context} at the floor: {scale.Weight(scale.Floor)}");
                Assert.Equal(0, scale.Weight(below));
            }
        }
    }

    [Fact]
    public void NaN_minus_infinity_and_the_lowest_float_far_below_the_best_weigh_nothing()
    {
        foreach (double temperature in s_temperatures)
        {
            float[] weights = new float[64];
            Array.Fill(weights, float.NegativeInfinity);
            (weights[0], weights[17], weights[18], weights[63]) = (5, float.NaN, float.MinValue, -float.NaN);
            Weights.Write(weights, weights, ExponentialScale.For(5, temperature));
            Assert.Equal(1, weights[0]);
            Assert.All(weights[1..], weight => Assert.Equal(0, weight));
        }
    }

    [Fact]
    public void The_largest_difference_of_finite_floats_weighs_nothing() =>
        Assert.Equal(0, ExponentialScale.For(float.MaxValue, 100).Weight(float.MinValue));

    /// <summary>Half of all floats are farther from the largest one than any float says: the floor has to be found among them at once.</summary>
    [Fact]
    public void Differences_that_are_no_float_are_below_the_floor()
    {
        foreach (double temperature in (double[])[5e36, 1e38, float.MaxValue])
        {
            var scale = ExponentialScale.For(float.MaxValue, temperature);
            Assert.True(float.IsFinite(scale.Floor - scale.Best));
            Assert.True(float.IsInfinity(MathF.BitDecrement(scale.Floor) - scale.Best));
            Assert.Equal(Math.Exp(((double)scale.Floor - scale.Best) / temperature), scale.Weight(scale.Floor), 1e-6);
        }
    }

    [Fact]
    public void A_temperature_of_almost_0_gives_equal_weights_to_the_best_tokens_and_none_to_others()
    {
        var scale = ExponentialScale.For(20, double.Epsilon);
        Assert.Equal(1, scale.Weight(20));
        Assert.Equal(0, scale.Weight(MathF.BitDecrement(20)));
    }

    [Fact]
    public void A_raised_floor_changes_no_weight_above_it()
    {
        var scale = ExponentialScale.For(3, 0.8);
        ExponentialScale floored = scale.WithFloor(1);
        Assert.Equal(scale.Weight(1), floored.Weight(1));
        Assert.Equal(0, floored.Weight(MathF.BitDecrement(1)));
        Assert.Equal(scale.Floor, scale.WithFloor(scale.Floor - 1).Floor);
    }

    [Fact]
    public void Weights_of_a_span_have_the_bits_of_single_weights_also_in_place()
    {
        var noise = new Noise(22);
        foreach (int length in new[] { 0, 64, 128, 192, 1024, 1536 })
        {
            float[] logits = Rows.Make(RowShape.Wide, length, noise);
            Rows.Sprinkle(logits, float.NaN, 2, noise);
            var scale = ExponentialScale.For(Naive.Best(logits), 700);
            float[] weights = new float[length];
            Weights.Write(logits, weights, scale);
            Weights.Write(logits, logits.AsSpan(), ExponentialScale.For(scale.Best, 700));
            Check.Same(weights, logits, length);
        }
    }

    [Fact]
    public void Weights_of_a_span_equal_those_of_the_single_form()
    {
        var noise = new Noise(23);
        float[] logits = Rows.Make(RowShape.Flat, 1536, noise);
        var scale = ExponentialScale.For(Naive.Best(logits), 0.05);
        float[] weights = new float[logits.Length];
        Weights.Write(logits, weights, scale);
        Check.Same(Array.ConvertAll(logits, logit => scale.Weight(logit)), weights, "flat");
        Assert.Contains(0f, weights);
    }
}
