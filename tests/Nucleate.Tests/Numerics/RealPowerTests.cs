using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

/// <summary>Powers, and the functions near zero that differences of powers are made of.</summary>
public sealed class RealPowerTests
{
    [Fact]
    public void Powers_are_as_exact_as_they_say()
    {
        var noise = new Noise(328);
        for (int i = 0; i < 100_000; i++)
        {
            double value = Math.Pow(noise.Unit(), noise.Pick(1, 1, 20));
            double exponent = noise.Unit() * noise.Pick(0.01, 1, 3, 150);
            double expected = Math.Pow(value, exponent);
            if (expected > 1e-300)
            {
                Check.Close(expected, RealPower.Of(value, exponent), 1e-15 + (2e-13 * exponent), $"{value:R}^{exponent:R}");
            }
        }
    }

    [Fact]
    public void Ends_are_the_limits()
    {
        Assert.Equal(0, RealPower.Of(0, 0.5));
        Assert.Equal(1, RealPower.Of(1, 7));
        Assert.Equal(0.3, RealPower.Of(0.3, 1));
        Assert.Equal(0, RealPower.Of(0.5, 2000));
    }

    [Fact]
    public void Nothing_is_lost_near_zero()
    {
        for (int exponent = -1; exponent > -300; exponent -= 7)
        {
            double x = Math.Pow(10, exponent);
            Check.Close(x < 1e-9 ? x - (x * x / 2) : Math.Log(1 + x), NearZero.LogOfOneAnd(x), x < 1e-9 ? 1e-15 : 1e-7, x);
            Check.Close(x, NearZero.LogOfOneAnd(NearZero.ExponentialButOne(x)), 1e-11, x);
        }

        Assert.Equal(0, NearZero.LogOfOneAnd(0));
        Assert.Equal(0, NearZero.ExponentialButOne(0));
        Check.Close(Math.Log(3), NearZero.LogOfOneAnd(2), 1e-15, "ln 3");
        Check.Close(Math.Exp(2) - 1, NearZero.ExponentialButOne(2), 1e-14, "e² - 1");
    }

    [Fact]
    public void A_skewed_share_is_the_difference_of_two_powers()
    {
        var noise = new Noise(329);
        for (int i = 0; i < 20_000; i++)
        {
            double before = noise.Unit() * noise.Pick(1e-6, 0.5, 0.9);
            double share = (1 - before) * (0.01 + (0.99 * noise.Unit()));
            double power = Math.Exp((noise.Unit() - 0.5) * 6);
            double expected = Math.Pow(before + share, power) - Math.Pow(before, power);
            if (expected > 1e-200)
            {
                Check.Close(Math.Log(expected), SkewedShare.LogOf(before, share, power), 1e-9, (before, share, power), 1e-9);
            }
        }

        Assert.Equal(double.NegativeInfinity, SkewedShare.LogOf(0.5, 0, 2));
        Check.Close(2 * Math.Log(0.25), SkewedShare.LogOf(0, 0.25, 2), 1e-12, "the first token");
        Check.Close(Math.Log(2) - 60, SkewedShare.LogOf(1, Math.Exp(-60), 2), 1e-12, "an unlikely token");
        Check.Close(100 * Math.Log(0.9), SkewedShare.LogOf(1e-12, 0.9, 100), 1e-9, "behind next to nothing");
    }
}
