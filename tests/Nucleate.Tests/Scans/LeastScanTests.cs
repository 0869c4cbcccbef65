using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class LeastScanTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_finds_the_last_of_the_tokens_that_reach_a_limit_and_counts_them(CaseSize size)
    {
        var noise = new Noise(322);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            int[] order = Naive.Order(present);
            float limit = order.Length == 0 ? 0 : present[order[noise.Below(Math.Min(order.Length, 30))]];
            int[] exempt = noise.Chance(50) || order.Length == 0 ? [] : [.. new[] { order[0], order[order.Length / 2] }.Distinct().Order()];
            int[] top = [.. order.Where(token => present[token] >= limit && !exempt.Contains(token))];
            var workspace = default(Workspace);
            var scan = new LeastScan(limit, exempt);
            RowSums.Least(row.Row(), ref workspace, ref scan);
            (int, float, int) expected = top.Length == 0 ? (0, float.PositiveInfinity, -1) : (top.Length, present[top[^1]], top[^1]);
            Check.Equal(expected, (scan.Count, scan.Least, scan.Token), row);
        }
    }
}
