using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class WeightBoundsTests
{
    private static readonly double[] s_temperatures = [0.05, 0.5, 0.8, 1, 1.7, 30];

    [Fact]
    public void The_mass_of_a_chunk_is_between_the_bounds()
    {
        var noise = new Noise(61);
        int compared = 0;
        foreach (RowShape shape in Rows.Shapes)
        {
            for (int length = KernelShape.Block; length <= KernelShape.Chunk; length += KernelShape.Block)
            {
                float[] chunk = Rows.Make(shape, length, noise);
                Rows.Sprinkle(chunk, float.NaN, 1, noise);
                Rows.Sprinkle(chunk, float.NegativeInfinity, 9, noise);
                compared += CheckBounds(chunk, Naive.Best(chunk), noise.Pick(s_temperatures), shape) ? 1 : 0;
            }
        }

        Assert.True(compared > 60, $"Only {compared} chunks had bounds.");
    }

    /// <summary>Chunks of one logit everywhere, so that nothing averages out: where the bounds are farthest from the weights.</summary>
    [Fact]
    public void A_single_weight_is_between_its_bounds()
    {
        var noise = new Noise(62);
        float[] chunk = new float[KernelShape.Chunk];
        for (int round = 0; round < TestScale.Repeat(20_000); round++)
        {
            float best = noise.Bell() * 20;
            double temperature = noise.Pick(s_temperatures);
            Array.Fill(chunk, (float)(best - (noise.Unit() * 80 * temperature)));
            Assert.True(CheckBounds(chunk, best, temperature, round));
        }
    }

    /// <summary>Best logits of nearly the largest product there are bounds for: where fixed point is coarsest.</summary>
    [Theory]
    [InlineData(1e-38)]
    [InlineData(1e-6)]
    [InlineData(1)]
    [InlineData(1e34)]
    public void A_single_weight_is_between_its_bounds_at_the_limit(double temperature)
    {
        var noise = new Noise(64);
        float[] chunk = new float[KernelShape.Chunk];
        double lowest = double.MaxValue;
        double highest = 0;
        for (int round = 0; round < TestScale.RepeatEverywhere(4000); round++)
        {
            float best = (float)(noise.Pick(-2839.1, 2839.1) * temperature * (1 - (0.001 * noise.Unit())));
            Array.Fill(chunk, (float)(best - (noise.Unit() * 80 * temperature)));
            Assert.True(CheckBounds(chunk, best, temperature, round));
            Assert.True(WeightBounds.TryFor(ExponentialScale.For(best, temperature), out WeightBounds bounds));
            double ratio = bounds.Sum(chunk) / Naive.Mass(chunk, best, temperature);
            (lowest, highest) = (Math.Min(lowest, ratio), Math.Max(highest, ratio));
        }

        // Less than 1 by rounding, and above the interpolation by rounding: the factor for it is not far too large.
        Assert.InRange(lowest, 1 / 1.002, 0.9997);
        Assert.InRange(highest, 1.0618, 1.0615 * 1.002);
    }

    [Fact]
    public void A_sum_of_a_range_is_that_of_the_logits_in_it()
    {
        var noise = new Noise(63);
        Assert.True(WeightBounds.TryFor(ExponentialScale.For(4, 1), out WeightBounds bounds));
        foreach (int length in new[] { KernelShape.Block, 5 * KernelShape.Block, KernelShape.Chunk })
        {
            float[] chunk = Rows.Make(RowShape.Flat, length, noise);
            Rows.Sprinkle(chunk, float.NaN, 3, noise);
            Rows.Sprinkle(chunk, float.NegativeInfinity, 5, noise);
            (float low, float high) = (chunk[7] < 0 ? chunk[7] : -0.5f, chunk[9] > 0 ? chunk[9] : 0.5f);
            float[] inRange = [.. chunk.Select(logit => logit >= low && logit <= high ? logit : float.NegativeInfinity)];
            Assert.Equal(bounds.Sum(inRange), bounds.Sum(chunk, low, high));
            Assert.NotEqual(bounds.Sum(chunk), bounds.Sum(chunk, low, high));
        }
    }

    [Fact]
    public void The_bounds_are_a_few_percent_apart()
    {
        double apart = WeightBounds.Most(1) / WeightBounds.Least(1);
        Assert.InRange(apart, 1.0615, 1.07);
    }

    [Fact]
    public void There_are_none_where_logits_are_very_large_in_units_of_the_temperature()
    {
        Assert.True(WeightBounds.TryFor(ExponentialScale.For(-2800, 1), out _));
        Assert.False(WeightBounds.TryFor(ExponentialScale.For(2900, 1), out _));
        Assert.False(WeightBounds.TryFor(ExponentialScale.For(20, 0.001), out _));
        Assert.False(WeightBounds.TryFor(ExponentialScale.For(1, 1e-40), out _));
    }

    // False where there are no bounds.
    private static bool CheckBounds(float[] chunk, float best, double temperature, object context)
    {
        if (!WeightBounds.TryFor(ExponentialScale.For(best, temperature), out WeightBounds bounds))
        {
            return false;
        }

        double mass = Naive.Mass(chunk, best, temperature);
        double sum = bounds.Sum(chunk);

        // What is farther below than a normal float reaches still counts for the smallest one.
        double slack = chunk.Length * (double)MathF.ScaleB(1, -126);
        Assert.True(
            mass >= WeightBounds.Least(sum) - slack && mass <= WeightBounds.Most(sum) + slack,
            $"{mass:R} is not in {WeightBounds.Least(sum):R} to {WeightBounds.Most(sum):R}: T {temperature}, {context}");
        return true;
    }
}
