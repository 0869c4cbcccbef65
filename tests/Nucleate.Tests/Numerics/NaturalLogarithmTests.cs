using System;
using Nucleate.Numerics;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class NaturalLogarithmTests
{
    [Fact]
    public void It_agrees_with_the_platform_over_all_normal_numbers()
    {
        var noise = new Noise(31);
        for (int i = 0; i < TestScale.Repeat(1_000_000); i++)
        {
            long exponent = noise.Between(1, 2046);
            double x = BitConverter.Int64BitsToDouble((exponent << 52) | (long)(noise.Next() >> 12));
            AssertClose(x);
        }
    }

    [Fact]
    public void It_agrees_with_the_platform_around_1_and_on_probabilities()
    {
        var noise = new Noise(32);
        for (int i = 0; i < TestScale.Repeat(300_000); i++)
        {
            AssertClose(1 + (noise.Bell() * noise.Pick(1e-12, 1e-8, 1e-4, 0.1)));
            AssertClose((noise.Unit() + 1e-9) / noise.Between(1, 300_000));
        }
    }

    [Fact]
    public void It_agrees_with_the_platform_on_subnormal_numbers()
    {
        for (double x = double.Epsilon; x < 3e-308; x *= 1.37 + double.Epsilon)
        {
            AssertClose(x);
            x = Math.Max(x, 2 * double.Epsilon);
        }
    }

    [Fact]
    public void Its_borders_are_exact()
    {
        Assert.Equal(0, NaturalLogarithm.Of(1));
        Assert.Equal(double.NegativeInfinity, NaturalLogarithm.Of(0));
        Assert.Equal(double.NegativeInfinity, NaturalLogarithm.Of(-0.0));
        Assert.Equal(double.PositiveInfinity, NaturalLogarithm.Of(double.PositiveInfinity));
        Assert.Equal(double.NaN, NaturalLogarithm.Of(-1));
        Assert.Equal(double.NaN, NaturalLogarithm.Of(double.NegativeInfinity));
        Assert.Equal(double.NaN, NaturalLogarithm.Of(double.NaN));
    }

    private static void AssertClose(double x)
    {
        double expected = Math.Log(x);
        double error = Math.Abs(NaturalLogarithm.Of(x) - expected);

        // The documented bound, and half a unit in the last place for the platform's own rounding.
        Assert.True(error <= 1e-13 + (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)), $"ln {x:R} is off by {error:E2}");
    }
}
