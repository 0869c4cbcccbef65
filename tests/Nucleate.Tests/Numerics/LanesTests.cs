using System;
using System.Globalization;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

/// <summary>Each width does what one float after another does, in every run: what the processor lacks is emulated.</summary>
public sealed class LanesTests
{
    private static readonly float[] s_special =
    [
        float.NaN, -float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, float.MinValue, float.MaxValue,
        float.Epsilon, 1, -1,
    ];

    [Fact]
    public void Comparisons_of_128_bits_are_those_of_single_floats() => Compare<Lanes128>();

    [Fact]
    public void Comparisons_of_256_bits_are_those_of_single_floats() => Compare<Lanes256>();

    [Fact]
    public void Comparisons_of_512_bits_are_those_of_single_floats() => Compare<Lanes512>();

    [Fact]
    public void Sums_by_halves_are_the_same_at_every_width()
    {
        var noise = new Noise(51);
        for (int round = 0; round < 2000; round++)
        {
            float[] values = new float[64];
            foreach (ref float value in values.AsSpan())
            {
                value = noise.Unit() * noise.Pick(1e-6f, 1, 1e6f);
            }

            float expected = Fold<Lanes1>(values);
            Check.Equal(expected, Fold<Lanes128>(values), round);
            Check.Equal(expected, Fold<Lanes256>(values), round);
            Check.Equal(expected, Fold<Lanes512>(values), round);
            ref float lanes = ref values[0];
            var a = Lanes512.Load(ref lanes, 0);
            var b = Lanes512.Load(ref lanes, 16);
            var c = Lanes512.Load(ref lanes, 32);
            var d = Lanes512.Load(ref lanes, 48);
            Check.Equal(expected, LaneTotals.Fold(a, b, c, d), round);
            Check.Equal(expected, LanesBlock.SumByHalves(LanesBlock.Load(ref lanes, 0)), round);
        }
    }

    [Fact]
    public void A_block_does_what_its_four_vectors_do()
    {
        var noise = new Noise(54);
        for (int round = 0; round < 500; round++)
        {
            float[] values = [.. Enumerable.Range(0, 64).Select(_ => noise.Bell() * 8)];
            float[] others = [.. Enumerable.Range(0, 64).Select(_ => noise.Chance(3) ? noise.Pick(s_special) : noise.Bell() * 8)];
            Assert.Equal(Combine<Lanes1>(values, others), Combine<LanesBlock>(values, others));
        }
    }

    [Fact]
    public void Fixed_point_becomes_the_same_float_at_every_width()
    {
        var noise = new Noise(53);
        for (int round = 0; round < 2000; round++)
        {
            float[] values = [.. Enumerable.Range(0, 16).Select(_ => 12288 + (noise.Between(1024, 255 * 1024) / 1024f))];
            float[] expected = FromFixedPoint<Lanes1>(values);
            for (int i = 0; i < values.Length; i++)
            {
                // Linear between powers of two.
                int whole = (int)(values[i] - 12288);
                Check.Equal(MathF.ScaleB(1 + (values[i] - 12288 - whole), whole - 127), expected[i], values[i]);
            }

            Check.Same(expected, FromFixedPoint<Lanes128>(values), round);
            Check.Same(expected, FromFixedPoint<Lanes256>(values), round);
            Check.Same(expected, FromFixedPoint<Lanes512>(values), round);
        }
    }

    private static float[] FromFixedPoint<TLanes>(float[] values)
        where TLanes : struct, ILanes<TLanes>
    {
        float[] result = new float[values.Length];
        for (int at = 0; at < values.Length; at += TLanes.Count)
        {
            TLanes.FromFixedPoint(TLanes.Load(ref values[0], (nuint)at)).Store(ref result[0], (nuint)at);
        }

        return result;
    }

    private static void Compare<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var noise = new Noise(52);
        for (int round = 0; round < 4000; round++)
        {
            float[] first = Values(noise, special: round % 2 == 0);
            float[] second = Values(noise, special: round % 3 == 0);
            float limit = noise.Pick(first);
            string context = string.Create(CultureInfo.InvariantCulture, $"{typeof(TLanes).Name}, round {round}, limit {limit:R}");
            Check.Equal(BlockBelow<Lanes1>(first, limit), BlockBelow<TLanes>(first, limit), context);
            Check.Equal(BlockAtMost<Lanes1>(first, limit), BlockAtMost<TLanes>(first, limit), context);
            for (int at = 0; at < 64; at += TLanes.Count)
            {
                CompareAt<TLanes>(first, second, limit, at, context);
            }
        }
    }

    private static void CompareAt<TLanes>(float[] first, float[] second, float limit, int at, string context)
        where TLanes : struct, ILanes<TLanes>
    {
        var a = TLanes.Load(ref first[0], (nuint)at);
        var b = TLanes.Load(ref second[0], (nuint)at);
        var all = TLanes.Fill(limit);
        float[] chosen = new float[TLanes.Count];
        float[] larger = new float[TLanes.Count];
        TLanes.WhereAtLeast(a, all, b).Store(ref chosen[0], 0);
        TLanes.LargerOrFirst(a, b).Store(ref larger[0], 0);
        float[] quotients = new float[TLanes.Count];
        (a / b).Store(ref quotients[0], 0);
        uint above = 0, atLeast = 0, nan = 0;
        float largest = float.NegativeInfinity;
        bool comparable = true;
        for (int lane = 0; lane < TLanes.Count; lane++)
        {
            (float x, float y) = (first[at + lane], second[at + lane]);
            above |= x > limit ? 1u << lane : 0;
            atLeast |= x >= limit ? 1u << lane : 0;
            nan |= float.IsNaN(x) ? 1u << lane : 0;
            largest = x > largest ? x : largest;
            comparable &= !float.IsNaN(x);
            Check.Equal(x >= limit ? y : 0, chosen[lane], context);
            Check.Equal(y > x ? y : x, larger[lane], context);
            Check.Equal(x / y, quotients[lane], context);
        }

        Check.Equal(above, TLanes.BitsAbove(a, all), context);
        Check.Equal(atLeast, TLanes.BitsAtLeast(a, all), context);
        Check.Equal(nan, TLanes.BitsNaN(a), context);
        if (comparable)
        {
            // The largest lane is asked for only after NaN was excluded lane by lane.
            Check.Equal(largest, TLanes.Largest(a), context);
        }
    }

    // Half of the rounds have one value that stands out, so that blocks often pass by a single lane.
    private static float[] Values(Noise noise, bool special)
    {
        float[] values = new float[64];
        foreach (ref float value in values.AsSpan())
        {
            value = special && noise.Chance(20) ? noise.Pick(s_special) : noise.Chance(30) ? 1.5f : noise.Bell();
        }

        if (noise.Chance(50))
        {
            Array.Fill(values, 1.5f);
            values[noise.Below(64)] = noise.Pick(1.5f, 2, float.NaN, MathF.BitIncrement(1.5f));
        }

        return values;
    }

    private static bool BlockBelow<TLanes>(float[] values, float limit)
        where TLanes : struct, ILanes<TLanes> => TLanes.BlockBelow(ref values[0], 0, TLanes.Fill(limit));

    private static bool BlockAtMost<TLanes>(float[] values, float limit)
        where TLanes : struct, ILanes<TLanes> => TLanes.BlockAtMost(ref values[0], 0, TLanes.Fill(limit));

    private static float Fold<TLanes>(float[] values)
        where TLanes : struct, ILanes<TLanes>
    {
        float[] lanes = [.. values];
        return LaneTotals.Fold<TLanes>(ref lanes[0]);
    }

    // Every operation once, so that each lane's result depends on all of them.
    private static float[] Combine<TLanes>(float[] values, float[] others)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        float[] results = new float[values.Length];
        for (nuint at = 0; at < (nuint)values.Length; at += (nuint)TLanes.Count)
        {
            TLanes value = TLanes.Load(ref values[0], at);
            TLanes other = TLanes.Load(ref others[0], at);
            TLanes power = Exponential.OfScaled(value - TLanes.Fill(3), TLanes.Fill(1.25f), TLanes.Fill(1e-8f));
            TLanes kept = TLanes.WhereAtLeast(other, value, power * value);
            TLanes.AddWhereAtLeast(power + kept, value, other, TLanes.Fill(0.5f)).Store(ref results[0], at);
        }

        return results;
    }
}
