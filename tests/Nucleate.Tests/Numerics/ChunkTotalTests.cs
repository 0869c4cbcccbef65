using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class ChunkTotalTests
{
    [Fact]
    public void A_chunk_is_summed_in_double()
    {
        var noise = new Noise(401);
        for (int length = 0; length <= KernelShape.Chunk; length += KernelShape.Block)
        {
            for (int offset = 0; offset < 3; offset++)
            {
                float[] weights = Weights(length + offset, noise);
                double expected = weights[offset..].Sum(weight => (double)weight);
                Check.Close(expected, ChunkTotal.Of(weights.AsSpan(offset)), 1e-14, (length, offset));
            }
        }
    }

    [Fact]
    public void The_weight_at_which_the_running_sum_exceeds_the_target_is_found_and_the_rest_of_the_target_is_told()
    {
        var noise = new Noise(402);
        for (int round = 0; round < 500; round++)
        {
            float[] weights = Weights(KernelShape.Block * noise.Between(1, 16), noise);
            double total = weights.Sum(weight => (double)weight);
            double target = noise.Unit() * total;
            double left = target;
            int index = ChunkTotal.IndexExceeding(weights, ref left);
            double before = weights[..index].Sum(weight => (double)weight);
            Assert.True(weights[index] > 0);
            Assert.True(before <= target * (1 + 1e-12) && before + weights[index] >= target * (1 - 1e-12), $"{round}");

            double beyond = total + 0.5;
            Assert.Equal(-1, ChunkTotal.IndexExceeding(weights, ref beyond));
            Check.Close(0.5, beyond, 1e-9, round);
        }
    }

    [Fact]
    public void Each_of_equal_weights_has_its_part()
    {
        float[] weights = [.. Enumerable.Repeat(1f, KernelShape.Chunk)];
        for (int i = 0; i < weights.Length; i++)
        {
            double first = i;
            double last = Math.BitDecrement(i + 1.0);
            Assert.Equal((i, i), (ChunkTotal.IndexExceeding(weights, ref first), ChunkTotal.IndexExceeding(weights, ref last)));
        }
    }

    [Fact]
    public void Weights_of_nothing_are_passed_over()
    {
        float[] weights = new float[192];
        (weights[70], weights[130]) = (1, 1);
        double target = 0;
        Assert.Equal((70, 130), (ChunkTotal.IndexExceeding(weights, ref target), ChunkTotal.LastPositive(weights)));
        Assert.Equal(-1, ChunkTotal.LastPositive(new float[64]));
    }

    [Fact]
    public void The_slot_that_holds_the_target_is_found()
    {
        double[] sums = [0, 2, 0, 3, 1, 0];
        foreach ((double target, int slot, double rest) in new[] { (0.0, 1, 0.0), (1.5, 1, 1.5), (2, 3, 0), (4.5, 3, 2.5), (5, 4, 0), (5.75, 4, 0.75) })
        {
            double left = target;
            Assert.Equal((slot, rest), (SlotSearch.Find(sums, ref left), left));
        }

        double usedUp = 6;
        Assert.Equal((4, double.PositiveInfinity), (SlotSearch.Find(sums, ref usedUp), usedUp));
    }

    private static float[] Weights(int length, Noise noise)
    {
        float[] weights = new float[length];
        foreach (ref float weight in weights.AsSpan())
        {
            weight = noise.Chance(20) ? 0 : (float)Math.Exp(-30 * noise.Unit());
        }

        return weights;
    }
}
