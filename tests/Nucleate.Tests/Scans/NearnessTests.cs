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

    /// <summary>Around 0 the distances of billions of floats round to the same; what comes before a logit has to be a band all the same.</summary>
    [Fact]
    public void A_band_that_ends_next_to_0_has_exact_ends()
    {
        float[] small = [0, -0f, float.Epsilon, 1e-40f, 1e-20f, 1e-12f];
        foreach (double centre in (double[])[0, -1e-60, 1e-60, -1e-30, 1e-30, -0.269, 0.269, -3, 3, -1e9, 1e9])
        {
            foreach (float last in (float[])[.. small, .. small.Select(logit => -logit), 0.5f, -0.5f])
            {
                CheckBand(new Nearness(centre), last);
            }
        }
    }

    [Fact]
    public void At_the_same_distance_the_logit_that_is_nearer_on_paper_comes_first()
    {
        var above = new Nearness(-0.25);
        Assert.True(above.Distance(-1e-30f) == above.Distance(0));
        Assert.True(above.IsBefore(-1e-30f, 0));
        Assert.False(above.IsBefore(0, -1e-30f));
        Assert.True(new Nearness(0.25).IsBefore(0, -1e-30f));
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
            CheckBand(order, last);
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

    private static void CheckBand(Nearness order, float last)
    {
        float low = order.Lowest(last, float.MinValue);
        float high = order.Highest(last, float.MaxValue);
        bool isBelow = last < order.Centre;
        Assert.True(isBelow ? low == last : high == last, $"{last:R} around {order.Centre:R}: {low:R} to {high:R}");
        CheckEnd(order, last, low, MathF.BitDecrement(low), low < order.Centre);
        CheckEnd(order, last, high, MathF.BitIncrement(high), high >= order.Centre);
    }

    // An end on the other side of the centre than all of the band's floats says that there is none on its own side.
    private static void CheckEnd(Nearness order, float last, float end, float beyond, bool isOnItsSide)
    {
        Assert.True(!isOnItsSide || !order.IsBefore(last, end), $"{end:R} is in, {last:R} around {order.Centre:R}");
        Assert.True(order.IsBefore(last, beyond) || float.IsInfinity(beyond), $"{beyond:R} is out, {last:R} around {order.Centre:R}");
    }
}
