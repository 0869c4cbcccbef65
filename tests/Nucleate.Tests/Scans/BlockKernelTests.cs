using System;
using System.Linq;
using System.Numerics;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>Kernels on whole blocks: bits, maximum, counts above pivots.</summary>
public sealed class BlockKernelTests
{
    private static readonly float[] s_special =
        [float.NaN, float.NegativeInfinity, float.PositiveInfinity, 0, -0f, float.MinValue, float.MaxValue];

    private static readonly (float Low, float High)[] s_ranges =
        [(-3, 5), (0, float.Epsilon), (1, MathF.BitIncrement(1)), (float.MinValue, float.MaxValue)];

    [Fact]
    public void Bits_tell_which_floats_of_a_block_are_above_at_least_or_NaN_at_every_width()
    {
        var noise = new Noise(181);
        for (int round = 0; round < 2000; round++)
        {
            float[] block = Values(64, noise);
            float limit = noise.Pick(block);
            CheckBits<Lanes1>(block, limit);
            CheckBits<Lanes128>(block, limit);
            CheckBits<Lanes256>(block, limit);
            CheckBits<Lanes512>(block, limit);
        }
    }

    [Fact]
    public void The_largest_value_ignores_NaN()
    {
        var noise = new Noise(182);
        for (int round = 0; round < 1000; round++)
        {
            float[] values = Values(64 * noise.Between(0, 5), noise);
            float expected = values.Where(value => !float.IsNaN(value)).DefaultIfEmpty(float.NegativeInfinity).Max();
            Check.Equal(expected, BlockMaximum.Of(values), round);
        }
    }

    [Fact]
    public void Counts_above_pivots_are_exact()
    {
        var noise = new Noise(183);
        for (int round = 0; round < 1000; round++)
        {
            float[] values = Values(64 * noise.Between(1, 5), noise);
            Pivots pivots = default;
            for (int i = 0; i < Pivots.Count; i++)
            {
                pivots[i] = noise.Pick(values);
            }

            PivotCounts counts = PivotCount.AtLeast(values, pivots);
            for (int i = 0; i < Pivots.Count; i++)
            {
                Check.Equal(values.Count(value => value >= pivots[i]), counts[i], round);
            }
        }
    }

    [Fact]
    public void The_rank_of_a_float_rises_by_one_with_the_next_float()
    {
        var noise = new Noise(184);
        for (int round = 0; round < 20_000; round++)
        {
            float value = BitConverter.Int32BitsToSingle((int)noise.Next());
            if (!float.IsNaN(value))
            {
                Check.Equal(value, FloatRank.ToFloat(FloatRank.Of(value)), round);
                bool last = float.IsPositiveInfinity(value);
                Check.Equal(FloatRank.Of(value) + (last ? 0 : 1), FloatRank.Of(last ? value : MathF.BitIncrement(value)), round);
            }
        }

        Assert.Equal((0, 0, 1, -1), (FloatRank.Of(0), FloatRank.Of(-0f), FloatRank.Of(float.Epsilon), FloatRank.Of(-float.Epsilon)));
    }

    [Fact]
    public void Pivots_between_ranks_fall_evenly_and_stay_above_the_lower_end()
    {
        foreach ((float low, float high) in s_ranges)
        {
            Pivots pivots = Pivots.BetweenRanks(FloatRank.Of(low), FloatRank.Of(high));
            for (int i = 0; i < Pivots.Count; i++)
            {
                Assert.True(pivots[i] > low && pivots[i] <= high, $"{pivots[i]:R} of {low:R} to {high:R}");
                float before = pivots[Math.Max(0, i - 1)];
                Assert.True(pivots[i] <= before, $"{pivots[i]:R} after {before:R}");
            }
        }
    }

    private static void CheckBits<TLanes>(float[] block, float limit)
        where TLanes : struct, ILanes<TLanes>
    {
        ulong above = BlockBits.Above(ref block[0], TLanes.Fill(limit));
        ulong atLeast = BlockBits.AtLeast(ref block[0], TLanes.Fill(limit));
        ulong nan = BlockBits.NaN<TLanes>(ref block[0]);
        for (int i = 0; i < block.Length; i++)
        {
            ulong bit = BitOperations.RotateLeft(1UL, i);
            Check.Equal(block[i] > limit, (above & bit) != 0, typeof(TLanes).Name);
            Check.Equal(block[i] >= limit, (atLeast & bit) != 0, typeof(TLanes).Name);
            Check.Equal(float.IsNaN(block[i]), (nan & bit) != 0, typeof(TLanes).Name);
        }
    }

    private static float[] Values(int count, Noise noise)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = noise.Chance(15) ? noise.Pick(s_special) : noise.Chance(30) ? 1.5f : noise.Bell();
        }

        return values;
    }
}
