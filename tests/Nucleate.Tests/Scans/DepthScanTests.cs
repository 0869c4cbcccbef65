using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class DepthScanTests
{
    [Fact]
    public void The_depth_is_that_of_the_smallest_logit_at_every_length_and_place()
    {
        var noise = new Noise(311);
        for (int length = 0; length <= 256; length += KernelShape.Block)
        {
            for (int offset = 0; offset < 3; offset++)
            {
                float[] memory = Rows.Make(RowShape.Flat, length + offset, noise);
                float[] run = memory[offset..];
                float best = run.DefaultIfEmpty().Max();
                Assert.Equal(length == 0 ? 0 : best - run.Min(), DepthScan.Of(memory.AsSpan(offset), best, KernelShape.LowestLegal));
            }
        }
    }

    [Fact]
    public void Each_place_counts()
    {
        for (int place = 0; place < 192; place++)
        {
            float[] run = new float[192];
            run[place] = -7;
            Assert.Equal(7, DepthScan.Of(run, 0, KernelShape.LowestLegal));
            Assert.Equal(0, DepthScan.Of(run, 0, floor: -6.5f));
        }
    }

    [Fact]
    public void NaN_and_masked_logits_are_not_there()
    {
        float[] run = [.. Enumerable.Repeat(3f, 64)];
        (run[1], run[40], run[63]) = (float.NaN, float.NegativeInfinity, 1);
        Assert.Equal(2, DepthScan.Of(run, 3, KernelShape.LowestLegal));
    }
}
