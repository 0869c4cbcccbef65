using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class ExponentialTests
{
    [Fact]
    public void Two_to_the_power_of_y_is_within_the_documented_error()
    {
        // Every 499th float from -126 to -2^-30.
        const int step = 499;
        for (int bits = BitConverter.SingleToInt32Bits(-1f / (1 << 30)); ; bits += step)
        {
            float y = BitConverter.Int32BitsToSingle(bits);
            if (y < Exponential.LowestExponent)
            {
                break;
            }

            double exact = Math.Pow(2, y);
            float power = OfScaled(y, 1, 0);
            if (!(Math.Abs(power - exact) <= ErrorBound(y) * exact))
            {
                Check.Close(exact, power, ErrorBound(y), y);
            }
        }
    }

    [Fact]
    public void A_difference_of_0_weighs_exactly_1()
    {
        foreach (float high in new[] { 1e-3f, 1, 1.442695f, 3e7f, 1e38f, float.MaxValue })
        {
            Assert.Equal(1f, OfScaled(0, high, high * 3e-8f));
            Assert.Equal(1f, OfScaled(-0f, high, -high * 3e-8f));
        }
    }

    [Fact]
    public void Whole_exponents_are_exact_powers_of_two()
    {
        for (int exponent = -126; exponent <= 0; exponent++)
        {
            Assert.Equal(Math.ScaleB(1d, exponent), OfScaled(exponent, 1, 0));
        }
    }

    [Fact]
    public void A_larger_difference_never_weighs_less_but_for_rounding()
    {
        var noise = new Noise(11);
        for (int i = 0; i < TestScale.Repeat(400_000); i++)
        {
            // Half of them around n + 1/2, where the exponent changes and the polynomial starts again.
            float y = noise.Chance(50) ? -126 * noise.Unit() : -noise.Below(126) - 0.5f + ((noise.Below(9) - 4) * 1e-6f);
            float next = MathF.BitIncrement(y);
            Assert.True(OfScaled(next, 1, 0) >= OfScaled(y, 1, 0) * (1 - 2.5e-7f), $"at {y:R}");
        }
    }

    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        var noise = new Noise(12);
        float[] differences = new float[64];
        for (int round = 0; round < 500; round++)
        {
            float scale = noise.Pick(1e-6f, 0.01f, 1, 30, 80);
            float high = 1.442695f / noise.Pick(0.5f, 0.7f, 1, 1.3f, 4);
            for (int i = 0; i < differences.Length; i++)
            {
                // Smaller exponents are masked by all callers, and nothing is said about them.
                differences[i] = Math.Max(-scale * noise.Unit(), Exponential.LowestExponent / high * 0.9999f);
            }

            float low = high * 2e-8f * noise.Bell();
            float[] one = All<Lanes1>(differences, high, low);
            Check.Same(Bits(one), Bits(All<Lanes128>(differences, high, low)), round);
            Check.Same(Bits(one), Bits(All<Lanes256>(differences, high, low)), round);
            Check.Same(Bits(one), Bits(All<Lanes512>(differences, high, low)), round);
        }
    }

    internal static double ErrorBound(double exponent) => 2.5e-7 + (1e-7 * Math.Abs(exponent));

    private static float OfScaled(float difference, float high, float low) =>
        Exponential.OfScaled(new Lanes1(difference), new Lanes1(high), new Lanes1(low)).Value;

    private static float[] All<TLanes>(float[] differences, float high, float low)
        where TLanes : struct, ILanes<TLanes>
    {
        float[] powers = new float[differences.Length];
        for (int i = 0; i < powers.Length; i += TLanes.Count)
        {
            TLanes difference = TLanes.Load(ref differences[0], (nuint)i);
            Exponential.OfScaled(difference, TLanes.Fill(high), TLanes.Fill(low)).Store(ref powers[0], (nuint)i);
        }

        return powers;
    }

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);
}
