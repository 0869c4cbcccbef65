using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

/// <summary>Sums that are taken beside the mass of a chunk: of the squares of its weights, and of those from a limit on.</summary>
public sealed class WeightSumsTests
{
    private static readonly double[] s_temperatures = [0.05, 0.5, 0.8, 1, 1.7, 30];

    [Fact]
    public void The_squares_are_those_of_double_precision_and_the_mass_has_its_own_bits()
    {
        var noise = new Noise(411);
        foreach (RowShape shape in Rows.Shapes)
        {
            for (int length = 0; length <= KernelShape.Chunk; length += KernelShape.Block)
            {
                float[] memory = Chunk(shape, length, noise, out int offset, out ExponentialScale scale, out double temperature);
                (float mass, float squares) = WeightPowers.Of(memory.AsSpan(offset), scale);
                string context = $"{shape}, length {length}, T {temperature}";
                Check.Equal(MassSum.Of(memory.AsSpan(offset), scale), mass, context);
                Check.Close(Naive.Mass(memory[offset..], scale.Best, temperature / 2), squares, 2e-6, context, 1e-12);
            }
        }
    }

    [Fact]
    public void The_weights_from_a_limit_on_have_the_bits_of_their_mass()
    {
        var noise = new Noise(412);
        foreach (RowShape shape in Rows.Shapes)
        {
            for (int length = KernelShape.Block; length <= KernelShape.Chunk; length += KernelShape.Block)
            {
                float[] memory = Chunk(shape, length, noise, out int offset, out ExponentialScale scale, out double temperature);
                float limit = noise.Pick(memory);
                limit = float.IsNaN(limit) ? float.NegativeInfinity : limit;
                (float all, float kept) = MassPair.Of(memory.AsSpan(offset), scale, limit);
                string context = $"{shape}, length {length}, T {temperature}, limit {limit:R}";
                Check.Equal(MassSum.Of(memory.AsSpan(offset), scale), all, context);
                Check.Equal(MassSum.Of(memory.AsSpan(offset), scale.WithFloor(limit)), kept, context);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void The_series_of_adaptive_p_is_its_sum_wherever_it_says_so(double aimed)
    {
        var noise = new Noise(413);
        var series = new AdaptiveSeries(aimed);
        int told = 0;
        for (int round = 0; round < 2000; round++)
        {
            double largest = Math.Pow(10, -6 * noise.Unit());
            double[] probabilities = [.. Enumerable.Range(0, noise.Between(1, 1024)).Select(_ => largest * noise.Unit() * noise.Unit())];
            bool isTold = series.TrySum(probabilities.Length, probabilities.Sum(), probabilities.Sum(p => p * p), out double total);
            double expected = probabilities.Sum(p => Weight(p, aimed));
            told += isTold ? 1 : 0;
            Assert.True(!isTold || Math.Abs(total - expected) <= 1e-7 * expected, $"{total:R}, not {expected:R}, at most {largest:R}");
        }

        Assert.InRange(told, 200, 1800);
    }

    [Fact]
    public void The_series_does_not_speak_for_probable_tokens()
    {
        Assert.False(new AdaptiveSeries(0.4).TrySum(1024, 0.5, 0.25, out _));
        Assert.False(new AdaptiveSeries(0.4).TrySum(1, 0.005, 0.005 * 0.005, out _));
        Assert.True(new AdaptiveSeries(0.4).TrySum(0, 0, 0, out double nothing));
        Assert.Equal(0, nothing);
    }

    private static double Weight(double p, double aimed)
    {
        double distance = Math.Abs(p - aimed) / 0.3;
        return Math.Exp(-10 * distance * distance / (1 + distance));
    }

    private static float[] Chunk(RowShape shape, int length, Noise noise, out int offset, out ExponentialScale scale, out double temperature)
    {
        offset = noise.Between(0, 3);
        float[] memory = Rows.Make(shape, length + offset, noise);
        Rows.Sprinkle(memory, float.NaN, 1, noise);
        Rows.Sprinkle(memory, float.NegativeInfinity, 9, noise);
        temperature = noise.Pick(s_temperatures);
        float best = Naive.Best(memory[offset..]);
        scale = ExponentialScale.For(float.IsFinite(best) ? best : 0, temperature);
        return memory;
    }
}
