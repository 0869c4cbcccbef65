using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class BelowScanTests
{
    [Fact]
    public void Each_place_is_looked_at()
    {
        for (int length = 0; length <= 4 * KernelShape.Block; length += KernelShape.Block)
        {
            float[] run = [.. Enumerable.Repeat(2f, length)];
            Assert.False(BelowScan.Any(run, KernelShape.LowestLegal, 2));
            for (int place = 0; place < length; place++)
            {
                run[place] = 1;
                Assert.True(BelowScan.Any(run, KernelShape.LowestLegal, 2));
                Assert.False(BelowScan.Any(run, floor: 1.5f, 2));
                Assert.False(BelowScan.Any(run, KernelShape.LowestLegal, 1));
                run[place] = 2;
            }
        }
    }

    [Fact]
    public void NaN_and_masked_logits_are_not_there()
    {
        float[] run = [.. Enumerable.Repeat(3f, 64)];
        (run[1], run[40]) = (float.NaN, float.NegativeInfinity);
        Assert.False(BelowScan.Any(run, KernelShape.LowestLegal, 3));
        Assert.True(BelowScan.Any(run, KernelShape.LowestLegal, 3.5f));
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void A_row_has_a_token_below_a_threshold_if_a_present_one_is(CaseSize size)
    {
        var noise = new Noise(421);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            float threshold = present.Length == 0 ? 0 : noise.Pick(present);
            threshold = float.IsNaN(threshold) ? 0 : noise.Chance(30) ? Naive.Tokens(present).Select(token => present[token]).DefaultIfEmpty().Min() : threshold;
            var workspace = default(Workspace);
            bool expected = Naive.Tokens(present).Any(token => present[token] < threshold);
            Check.Equal(expected, RowSums.AnyBelow(row.Row(), ref workspace, threshold), $"{threshold:R}, {row}");
            Check.Equal(expected ? 0 : 1, workspace.Passes, row);
        }
    }
}
