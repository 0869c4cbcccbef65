using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RangeScanTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_lists_the_tokens_of_a_closed_range_or_overflows(CaseSize size)
    {
        var noise = new Noise(91);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            (float low, float high) = Range(present, noise);
            int[] expected = [.. Naive.Tokens(present).Where(token => present[token] >= low && present[token] <= high)];
            var workspace = default(Workspace);
            var range = new RangeScan(low, high, ref workspace);
            RowSums.Collect(row.Row(), ref workspace, ref range);
            if (range.Overflowed)
            {
                Assert.True(expected.Length > KernelShape.ListCapacity - KernelShape.Block, row.ToString());
            }
            else
            {
                Check.Same(Naive.Pairs(expected, present), Naive.Pairs(range.List), $"{low:R} to {high:R}, {row}");
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void Collecting_beside_the_mass_changes_neither_unless_it_overflows(CaseSize size)
    {
        var noise = new Noise(92);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            (float low, float high) = Range(present, noise);
            var scale = ExponentialScale.For(Naive.Best(present), 0.8);
            var workspace = default(Workspace);
            var alone = new RangeScan(low, high, ref workspace);
            RowSums.Collect(row.Row(), ref workspace, ref alone);
            (int, float)[] expected = alone.Overflowed ? [] : Naive.Pairs(alone.List);
            var beside = new RangeScan(low, high, ref workspace);
            double mass = RowSums.Mass(row.Row(), ref workspace, scale, ref beside, p: 0);
            Check.Equal(alone.Overflowed, beside.Overflowed, row);
            if (!beside.Overflowed)
            {
                Check.Equal(RowSums.Mass(row.Row(), ref workspace, scale), mass, row);
                Check.Same(expected, Naive.Pairs(beside.List), row);
            }
        }
    }

    [Fact]
    public void A_list_that_is_just_full_is_not_an_overflow()
    {
        int full = KernelShape.ListCapacity;
        foreach (int length in new[] { full - 64, full - 1, full })
        {
            var row = new RowCase($"length {length}", Rows.Make(RowShape.Equal, length, new Noise(1)), 0);
            var workspace = default(Workspace);
            var range = new RangeScan(float.MinValue, float.MaxValue, ref workspace);
            RowSums.Collect(row.Row(), ref workspace, ref range);
            Assert.False(range.Overflowed);
            Assert.Equal(length, range.List.Count);
        }
    }

    // Ends that often are exactly some token's logit.
    private static (float Low, float High) Range(float[] present, Noise noise)
    {
        float[] logits = [.. Naive.Tokens(present).Select(token => present[token])];
        if (logits.Length == 0)
        {
            return (-1, 1);
        }

        float a = noise.Pick(logits);
        float b = noise.Chance(30) ? float.MaxValue : noise.Pick(logits);
        return noise.Chance(20) ? (a, a) : (Math.Min(a, b), Math.Max(a, b));
    }
}
