using System;
using System.Collections.Generic;
using Nucleate.Kernels;
using Nucleate.Randomness;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

public sealed class CounterRandomTests
{
    /// <summary>The layout of key and counter is part of the stream's definition: version 1 may never change.</summary>
    [Theory]
    [InlineData(0UL, 0UL, 0L)]
    [InlineData(1UL, 0UL, 0L)]
    [InlineData(0x0123456789ABCDEFUL, 0xFEDCBA9876543210UL, 0x00AABBCCDDEEFF11L)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, CounterRandom.PositionLimit - 1)]
    public void A_uniform_number_is_53_bits_of_one_block(ulong seed, ulong sequence, long position)
    {
        (uint r0, uint r1, _, _) = Philox.Block(
            (uint)position, (uint)(position >> 32), (uint)sequence, (uint)(sequence >> 32), (uint)seed, (uint)(seed >> 32));
        double expected = (double)((((ulong)r1 << 32) | r0) >> 11) / (1L << 53);
        Assert.Equal(expected, CounterRandom.Uniform(seed, sequence, position, RandomPurpose.Draw));
    }

    [Fact]
    public void The_first_number_of_seed_0_is_made_of_the_first_known_answer() =>
        Assert.Equal(0xe169c58d6627e8d5 >> 11, (ulong)(CounterRandom.Uniform(0, 0, 0, RandomPurpose.Draw) * (1L << 53)));

    [Fact]
    public void Seed_sequence_and_position_each_give_other_numbers()
    {
        var numbers = new HashSet<double>();
        foreach (int shift in new[] { 0, 1, 31, 32, 33, 55 })
        {
            Assert.True(numbers.Add(CounterRandom.Uniform(1UL << shift, 0, 0, RandomPurpose.Draw)));
            Assert.True(numbers.Add(CounterRandom.Uniform(0, 1UL << shift, 0, RandomPurpose.Draw)));
            Assert.True(numbers.Add(CounterRandom.Uniform(0, 0, 1L << shift, RandomPurpose.Draw)));
        }
    }

    [Fact]
    public void Numbers_are_uniform_in_their_upper_and_their_lower_bits()
    {
        int[] upper = new int[64];
        int[] lower = new int[64];
        const int Numbers = 64_000;
        for (int position = 0; position < Numbers; position++)
        {
            double uniform = CounterRandom.Uniform(42, 7, position, RandomPurpose.Draw);
            Assert.InRange(uniform, 0, Math.BitDecrement(1));
            ulong bits = (ulong)(uniform * (1L << 53));
            upper[(int)(bits >> 47)]++;
            lower[(int)(bits & 63)]++;
        }

        double[] expected = new double[64];
        Array.Fill(expected, Numbers / 64.0);
        ChiSquare.AssertPlausible(expected, upper, "upper bits");
        ChiSquare.AssertPlausible(expected, lower, "lower bits");
    }

    [Fact]
    public void States_with_equal_keys_draw_equal_numbers_at_equal_positions()
    {
        var state = new SamplerState(9, 4) { Position = 12_345 };
        var same = new SamplerState(9, 4) { Position = 12_345 };
        Assert.True(state == same && state.Equals((object)same) && state.GetHashCode() == same.GetHashCode());
        Assert.Equal(CounterRandom.Uniform(9, 4, 12_345, RandomPurpose.Draw), state.Uniform(RandomPurpose.Draw));
        same.Position++;
        Assert.True(state != same && !state.Equals("state"));
        Assert.True(state != new SamplerState(9, 5) { Position = 12_345 });
        Assert.True(state != new SamplerState(8, 4) { Position = 12_345 });
    }
}
