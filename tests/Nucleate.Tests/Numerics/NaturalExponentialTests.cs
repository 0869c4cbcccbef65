using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class NaturalExponentialTests
{
    [Fact]
    public void It_is_as_exact_as_it_says()
    {
        var noise = new Noise(331);
        for (int i = 0; i < 200_000; i++)
        {
            double x = (noise.Unit() - 0.5) * noise.Pick(1e-9, 0.1, 2, 40, 1400);
            Check.Close(Math.Exp(x), NaturalExponential.Of(x), 1e-15 * (1 + Math.Abs(x)), $"e^{x:R}");
        }
    }

    [Fact]
    public void Its_ends_are_the_limits()
    {
        Assert.Equal(1, NaturalExponential.Of(0));
        Assert.Equal(0, NaturalExponential.Of(double.NegativeInfinity));
        Assert.Equal(0, NaturalExponential.Of(-708.5));
        Assert.Equal(double.PositiveInfinity, NaturalExponential.Of(709.5));
        Assert.Equal(double.PositiveInfinity, NaturalExponential.Of(double.PositiveInfinity));
        Assert.Equal(double.NaN, NaturalExponential.Of(double.NaN));
        Check.Close(Math.Exp(-708), NaturalExponential.Of(-708), 1e-12, "the lowest");
        Check.Close(Math.Exp(709), NaturalExponential.Of(709), 1e-12, "the highest");
    }
}
