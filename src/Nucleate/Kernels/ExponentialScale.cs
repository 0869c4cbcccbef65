using System;

namespace Nucleate.Kernels;

/// <summary>
/// A temperature as the factor log2(e) / T, split into two floats so that rounding the factor cannot move the whole
/// distribution, together with the logit below which a weight is taken as zero.
/// </summary>
internal readonly struct ExponentialScale
{
    private const double Log2E = 1.44269504088896340736;

    private ExponentialScale(float best, float high, float low, float floor)
    {
        Best = best;
        High = high;
        Low = low;
        Floor = floor;
    }

    /// <summary>The logit of weight 1.</summary>
    public float Best { get; }

    /// <summary>log2(e) / T rounded to float.</summary>
    public float High { get; }

    /// <summary>What the rounding lost.</summary>
    public float Low { get; }

    /// <summary>Weights of logits below this one are zero: they are less than 2^-126 of the best token's.</summary>
    public float Floor { get; }

    /// <summary>The scale for weights e^((l - best) / temperature).</summary>
    public static ExponentialScale For(float best, double temperature)
    {
        double factor = Math.Min(Log2E / temperature, float.MaxValue);
        float high = (float)factor;
        float low = high >= float.MaxValue ? 0 : (float)(factor - high);
        float zero = Math.Max((float)(best - (87 * temperature)), KernelShape.LowestLegal);
        if ((zero - best) * high < Exponential.LowestExponent)
        {
            zero = FirstWithin(zero, best, high);
        }

        return new ExponentialScale(best, high, low, zero);
    }

    // The first float from a low one on whose exponent is not too small; the best one's is 0. Mostly the next one, but where
    // the difference of two enormous logits is no float there are billions in between.
    private static float FirstWithin(float low, float best, float high)
    {
        int outside = FloatRank.Of(low);
        int inside = FloatRank.Of(best);
        while (inside - (long)outside > 1)
        {
            int middle = (int)(((long)inside + outside) >> 1);
            bool isInside = (FloatRank.ToFloat(middle) - best) * high >= Exponential.LowestExponent;
            inside = isInside ? middle : inside;
            outside = isInside ? outside : middle;
        }

        return FloatRank.ToFloat(inside);
    }

    /// <summary>The same scale for a part of the row in which only logits of at least <paramref name="floor"/> are there.</summary>
    public ExponentialScale WithFloor(float floor) => floor > Floor ? new ExponentialScale(Best, High, Low, floor) : this;

    /// <summary>The weight of one logit: the same bits as the vector kernels give it.</summary>
    public float Weight(float logit) =>
        logit >= Floor
            ? Exponential.OfScaled(new Lanes1(logit - Best), new Lanes1(High), new Lanes1(Low)).Value
            : 0;
}
