using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class MarginScanTests
{
    private static readonly double[] s_margins = [0, 1e-6, 0.1, 0.75, 1.5, 3, 3.000001, 20, 5000, 1e300];

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_keeps_the_tokens_within_the_margin_or_gives_up_when_they_are_many(CaseSize size)
    {
        var noise = new Noise(81);
        foreach (RowCase row in RowCases.Uncut(size))
        {
            float[] present = row.Present();
            double margin = noise.Pick(s_margins);
            var workspace = default(Workspace);
            MarginScan scan = Scan(row.Row(), margin, ref workspace);
            if (scan.Overflowed)
            {
                // It cannot give up as long as everything fits.
                Assert.True(Naive.Tokens(present).Count() > KernelShape.ListCapacity / 2, row.ToString());
                continue;
            }

            double bound = (double)Naive.Best(present) - margin;
            (int, float)[] expected = Naive.Pairs(Naive.Tokens(present).Where(token => present[token] >= bound), present);
            Check.Same(expected, Naive.Pairs(scan.List), $"margin {margin}, {row}");
            Check.Equal(Naive.FirstNaN(present), scan.FirstNaN, row);
        }
    }

    [Fact]
    public void The_best_token_at_the_end_of_an_ascending_row_removes_all_that_were_kept_before()
    {
        var row = new RowCase("ascending", Rows.Make(RowShape.Ascending, 20_000, new Noise(1)), 0);
        var workspace = default(Workspace);
        MarginScan scan = Scan(row.Row(), 0.01, ref workspace);
        Assert.False(scan.Overflowed);
        Assert.Equal(Enumerable.Range(19_975, 25), scan.List.Tokens.ToArray());
    }

    [Fact]
    public void More_tokens_than_the_list_holds_are_an_overflow()
    {
        var row = new RowCase("equal", Rows.Make(RowShape.Equal, KernelShape.ListCapacity + 1, new Noise(1)), 0);
        var workspace = default(Workspace);
        Assert.True(Scan(row.Row(), 0, ref workspace).Overflowed);
    }

    [Fact]
    public void The_threshold_is_the_smallest_float_within_the_margin()
    {
        var noise = new Noise(82);
        for (int i = 0; i < 100_000; i++)
        {
            float best = noise.Bell() * noise.Pick(1e-3f, 1, 30, 1e5f);
            double margin = noise.Unit() * noise.Pick(0, 1e-9, 1e-3, 1, 40, 1e7);
            float threshold = MarginScan.ThresholdBelow(best, margin);
            Assert.True(threshold >= best - margin, $"{best:R}, {margin:R}: {threshold:R} is too low");
            Assert.True(MathF.BitDecrement(threshold) < best - margin, $"{best:R}, {margin:R}: {threshold:R} is too high");
        }
    }

    [Fact]
    public void The_threshold_never_reaches_minus_infinity()
    {
        Assert.Equal(float.MinValue, MarginScan.ThresholdBelow(5, double.MaxValue));
        Assert.Equal(float.MinValue, MarginScan.ThresholdBelow(float.MinValue, 0));
        Assert.Equal(float.MinValue, MarginScan.ThresholdBelow(float.MinValue, 1));
        Assert.Equal(float.MinValue, MarginScan.ThresholdBelow(float.NegativeInfinity, 1));
    }

    private static MarginScan Scan(LogitRow row, double margin, ref Workspace workspace)
    {
        var scan = new MarginScan(margin, ref workspace);
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            scan.Add(run.Logits, run.First);
            if (scan.Overflowed)
            {
                break;
            }
        }

        scan.Finish();
        return scan;
    }
}
