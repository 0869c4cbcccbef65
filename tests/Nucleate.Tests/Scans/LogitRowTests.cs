using System;
using System.Collections.Generic;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class LogitRowTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void Runs_show_each_present_token_once_with_its_present_logit(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            Check.Same(Naive.Pairs(Naive.Tokens(present), present), Shown(row, row.Row(), 0), row);
        }
    }

    [Fact]
    public void Runs_from_a_chunk_on_show_the_tokens_from_there_on()
    {
        foreach (RowCase row in RowCases.All(CaseSize.Chunks))
        {
            float[] present = row.Present();
            int chunk = row.Length / KernelShape.Chunk;
            IEnumerable<int> rest = Array.FindAll([.. Naive.Tokens(present)], token => token >= chunk * KernelShape.Chunk);
            Check.Same(Naive.Pairs(rest, present), Shown(row, row.Row(), chunk), row);
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    public void The_uncut_row_has_the_logits_that_reached_the_cut(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            var uncut = new RowCase(row.Name, row.Logits.ToArray(), 0) { Mask = row.Mask, Before = row.Before };
            float[] present = uncut.Present();
            LogitRow cut = row.Row();
            Check.Same(Naive.Pairs(Naive.Tokens(present), present), Shown(row, cut.Uncut(), 0), row);
            foreach (int token in Naive.Tokens(row.Present()))
            {
                Check.Equal(present[token], cut.BeforeCut(token), row);
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    public void The_survivors_are_known_with_the_logits_that_they_had_before_the_cut(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            float[] before = new RowCase(row.Name, row.Logits.ToArray(), 0) { Mask = row.Mask, Before = row.Before }.Present();
            Check.Same(Naive.Pairs(Naive.Tokens(row.Present()), before), Shown(row, row.Row().SurvivorsBeforeCut(), 0), row);
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    public void After_plus_infinity_won_its_tokens_are_0_and_nothing_else_is_there(CaseSize size)
    {
        foreach (RowCase finite in RowCases.Uncut(size))
        {
            float[] logits = finite.Logits.ToArray();
            Rows.Sprinkle(logits, float.PositiveInfinity, 3, new Noise((ulong)logits.Length));
            var row = new RowCase(finite.Name, logits, 3) { Mask = finite.Mask, Before = finite.Before };
            float[] present = Array.ConvertAll(row.Present(), logit => float.IsPositiveInfinity(logit) ? 0 : float.NegativeInfinity);
            LogitRow infinite = row.Row();
            infinite.KeepInfinite();
            Check.Same(Naive.Pairs(Naive.Tokens(present), present), Shown(row, infinite, 0), row);
        }
    }

    [Fact]
    public void The_second_cut_of_a_row_only_ever_tightens_the_first()
    {
        var row = new LogitRow([1, 5, 5, 5, 3, 2], default, masked: false, null);
        row.Cut(5, 2);
        row.Cut(3, 4);
        row.Cut(5, 3);
        float[] patch = new float[KernelShape.Chunk];
        Assert.Equal([(1, 5f), (2, 5f)], Shown(row, patch, 0));
    }

    [Fact]
    public void The_first_infinite_token_is_the_first_one_that_the_mask_allows()
    {
        float[] logits = new float[200];
        logits[70] = logits[130] = float.PositiveInfinity;
        Assert.Equal(70, new LogitRow(logits, default, masked: false, null).FirstInfinite());
        Assert.Equal(130, new LogitRow(logits, [0, 0, 4, 0], masked: true, null).FirstInfinite());
        Assert.Equal(int.MaxValue, new LogitRow(logits, [1, 0, 0, 0], masked: true, null).FirstInfinite());
    }

    private static (int Token, float Logit)[] Shown(RowCase context, LogitRow row, int fromChunk)
    {
        float[] patch = new float[KernelShape.Chunk];
        foreach (RowRun run in row.Runs(patch, fromChunk))
        {
            Check.Equal(0, run.First % KernelShape.Chunk, context);
            Check.Equal(0, run.Logits.Length % KernelShape.Block, context);
        }

        return Shown(row, patch, fromChunk);
    }

    private static (int Token, float Logit)[] Shown(LogitRow row, float[] patch, int fromChunk)
    {
        var shown = new List<(int, float)>();
        foreach (RowRun run in row.Runs(patch, fromChunk))
        {
            for (int i = 0; i < run.Logits.Length; i++)
            {
                if (run.Logits[i] >= run.Floor)
                {
                    shown.Add((run.First + i, run.Logits[i]));
                }
            }
        }

        return [.. shown];
    }
}
