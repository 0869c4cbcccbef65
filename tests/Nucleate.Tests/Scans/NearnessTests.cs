using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class NearnessTests
{
    [Fact]
    public void Nearer_logits_come_first_and_of_equally_near_ones_the_larger()
    {
        var order = new Nearness(1.5);
        Assert.True(order.IsBefore(1.25f, 1));
        Assert.True(order.IsBefore(2, 1));
        Assert.False(order.IsBefore(1, 2));
        Assert.False(order.IsBefore(2, 2));
    }

    /// <summary>The band that ends with a logit: its ends are in it, and the floats next to them are not.</summary>
    [Fact]
    public void The_ends_of_a_band_are_exact()
    {
        var noise = new Noise(323);
        for (int i = 0; i < 20_000; i++)
        {
            var order = new Nearness((noise.Unit() - 0.5) * noise.Pick(1e-3, 1, 60, 1e9));
            float last = (float)(order.Centre + ((noise.Unit() - 0.5) * noise.Pick(1e-9, 0.01, 5, 1e4)));
            float low = order.Lowest(last, float.MinValue);
            float high = order.Highest(last, float.MaxValue);
            bool isBelow = last < order.Centre;
            Assert.True(isBelow ? low == last : high == last, $"{last:R} around {order.Centre:R}: {low:R} to {high:R}");
            CheckEnd(order, last, low, MathF.BitDecrement(low), low < order.Centre);
            CheckEnd(order, last, high, MathF.BitIncrement(high), high >= order.Centre);
        }
    }

    [Fact]
    public void A_bound_ends_the_band()
    {
        var order = new Nearness(0);
        Assert.Equal(-2, order.Lowest(3, -2));
        Assert.Equal(1, order.Highest(-3, 1));
        Assert.Equal(Enumerable.Repeat(0f, 1), [order.FirstAbove()]);
        Assert.Equal(float.Epsilon, new Nearness(1e-60).FirstAbove());
    }

    // An end on the other side of the centre than all of the band's floats says that there is none on its own side.
    private static void CheckEnd(Nearness order, float last, float end, float beyond, bool isOnItsSide)
    {
        Assert.True(!isOnItsSide || !order.IsBefore(last, end), $"{end:R} is in, {last:R} around {order.Centre:R}");
        Assert.True(order.IsBefore(last, beyond) || float.IsInfinity(beyond), $"{beyond:R} is out, {last:R} around {order.Centre:R}");
    }
}
