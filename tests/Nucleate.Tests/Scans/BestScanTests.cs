using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class BestScanTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_finds_the_largest_logit_and_the_lowest_token_that_has_it(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            var workspace = default(Workspace);
            float[] present = row.Present();
            BestScan scan = RowSums.Best(row.Row(), ref workspace);
            Check.Equal(Naive.Best(present), scan.Best, row);
            Check.Equal(Naive.Tokens(present).Any() ? Naive.Order(present)[0] : -1, scan.Token, row);
            Check.Equal(1, workspace.Passes, row);
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_reports_the_first_NaN_that_the_mask_allows(CaseSize size)
    {
        foreach (RowCase row in RowCases.Uncut(size))
        {
            var workspace = default(Workspace);
            LogitRow logits = row.Row();
            Check.Equal(Naive.FirstNaN(row.Present()), RowSums.Best(logits, ref workspace).FirstNaN, row);
        }
    }

    [Fact]
    public void Every_place_of_a_winner_is_found()
    {
        var workspace = default(Workspace);
        float[] logits = new float[1024 + 67];
        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = 1;
            BestScan scan = RowSums.Best(new LogitRow(logits, default, masked: false, null), ref workspace);
            Assert.Equal((1f, token), (scan.Best, scan.Token));
            logits[token] = 0;
        }
    }

    [Fact]
    public void Of_equal_winners_the_lowest_token_is_found()
    {
        var workspace = default(Workspace);
        var noise = new Noise(61);
        for (int round = 0; round < 2000; round++)
        {
            float[] logits = new float[noise.Between(1, 400)];
            Rows.Sprinkle(logits, 3, 4, noise);
            Assert.Equal(Array.IndexOf(logits, 3), RowSums.Best(new LogitRow(logits, default, masked: false, null), ref workspace).Token);
        }
    }

    [Fact]
    public void A_record_after_NaN_in_the_same_vector_is_found()
    {
        var workspace = default(Workspace);
        for (int at = 0; at < 64; at++)
        {
            float[] logits = new float[64];
            Array.Fill(logits, float.NaN);
            logits[at] = -7;
            BestScan scan = RowSums.Best(new LogitRow(logits, default, masked: false, null), ref workspace);
            Assert.Equal((-7f, at, at == 0 ? 1 : 0), (scan.Best, scan.Token, scan.FirstNaN));
        }
    }

    [Fact]
    public void The_lowest_finite_logit_is_legal()
    {
        var workspace = default(Workspace);
        float[] logits = [float.NegativeInfinity, float.MinValue, float.NaN];
        BestScan scan = RowSums.Best(new LogitRow(logits, default, masked: false, null), ref workspace);
        Assert.Equal((float.MinValue, 1), (scan.Best, scan.Token));
    }
}
