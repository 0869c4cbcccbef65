using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class TopKScanTests
{
    private static readonly int[] s_counts = [2, 3, 5, 33, 40, 63, 64, 65, 100, 500, 1023, 1024];

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_keeps_exactly_the_k_best_and_of_ties_the_lowest_tokens(CaseSize size)
    {
        var noise = new Noise(71);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            int[] order = Naive.Order(present);
            for (int round = 0; round < 3; round++)
            {
                int k = noise.Pick(s_counts);
                var workspace = default(Workspace);
                Check.Same(Naive.Pairs(order.Take(k), present), Naive.Pairs(Scan(row.Row(), k, ref workspace).List), $"k {k}, {row}");
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    public void It_reports_the_first_NaN_that_the_mask_allows(CaseSize size)
    {
        foreach (RowCase row in RowCases.Uncut(size))
        {
            var workspace = default(Workspace);
            Check.Equal(Naive.FirstNaN(row.Present()), Scan(row.Row(), 40, ref workspace).FirstNaN, row);
        }
    }

    [Fact]
    public void Every_short_row_and_every_k_around_a_block_agree_with_sorting()
    {
        var noise = new Noise(72);
        for (int length = 1; length <= 67; length++)
        {
            var row = new RowCase($"length {length}", Rows.Make(noise.Pick(Rows.Shapes), length, noise), noise.Below(16));
            float[] present = row.Present();
            int[] order = Naive.Order(present);
            for (int k = 33; k <= 64; k++)
            {
                var workspace = default(Workspace);
                Check.Same(Naive.Pairs(order.Take(k), present), Naive.Pairs(Scan(row.Row(), k, ref workspace).List), $"k {k}, {row}");
            }
        }
    }

    /// <summary>The floor of one run says nothing about the next: adjusted tokens may lie below the cut that they survived.</summary>
    [Fact]
    public void Tokens_that_were_lowered_after_a_cut_still_are_candidates()
    {
        float[] logits = new float[4096];
        System.Array.Fill(logits, 5, 0, 10);
        System.Array.Fill(logits, 5, 3000, 10);
        var row = new RowCase("lowered", logits, 0) { Cut = (5, int.MaxValue) };
        row.After[3002] = -3;
        row.After[3004] = -4;
        var workspace = default(Workspace);
        float[] present = row.Present();
        Assert.Equal(Naive.Pairs(Naive.Tokens(present), present), Naive.Pairs(Scan(row.Row(), 30, ref workspace).List));
    }

    private static TopKScan Scan(LogitRow row, int k, ref Workspace workspace)
    {
        var scan = new TopKScan(k, ref workspace);
        foreach (RowRun run in row.Runs(Workspace.Patch(ref workspace)))
        {
            scan.Add(run.Logits, run.First, run.Floor);
        }

        scan.Finish();
        return scan;
    }
}
