using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RingScanTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_lists_the_tokens_between_two_ranges_or_overflows(CaseSize size)
    {
        var noise = new Noise(321);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            float[] ends = Ends(present, noise);
            int[] expected =
            [
                .. Naive.Tokens(present).Where(token =>
                    present[token] >= ends[0] && present[token] <= ends[3] && !(present[token] >= ends[1] && present[token] <= ends[2])),
            ];
            var workspace = default(Workspace);
            var ring = new RingScan(ends[0], ends[1], ends[2], ends[3], ref workspace);
            RowSums.Collect(row.Row(), ref workspace, ref ring);
            if (ring.Overflowed)
            {
                Assert.True(expected.Length > KernelShape.ListCapacity - KernelShape.Block, row.ToString());
            }
            else
            {
                Check.Same(Naive.Pairs(expected, present), Naive.Pairs(ring.List), $"{string.Join(" ", ends)}, {row}");
            }
        }
    }

    [Fact]
    public void Ends_that_are_exchanged_leave_nothing_out()
    {
        float[] row = [.. Enumerable.Range(0, 64).Select(i => (float)i)];
        var workspace = default(Workspace);
        var ring = new RingScan(10, 31, 30, 50, ref workspace);
        ring.Add(row, first: 0, KernelShape.LowestLegal);
        Assert.Equal(Enumerable.Range(10, 41), ring.List.Tokens.ToArray());
    }

    private static float[] Ends(float[] present, Noise noise)
    {
        int[] tokens = [.. Naive.Tokens(present)];
        float[] ends = [.. Enumerable.Range(0, 4).Select(_ => tokens.Length == 0 ? noise.Below(9) : present[tokens[noise.Below(tokens.Length)]])];
        Array.Sort(ends);
        return ends;
    }
}
