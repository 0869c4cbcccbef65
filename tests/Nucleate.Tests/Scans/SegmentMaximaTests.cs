using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class SegmentMaximaTests
{
    private const int Segment = SegmentMaxima.Segment;

    [Fact]
    public void No_token_is_above_its_segments_bound_which_is_the_maximum_without_adjusted_tokens()
    {
        foreach (RowCase row in Plain())
        {
            float[] present = row.Present();
            (float[] segments, float[] _, int _) = Read(row, 1);
            for (int segment = 0; segment < segments.Length; segment++)
            {
                (int first, int end) = (segment * Segment, (segment + 1) * Segment);
                float best = Naive.Best(present[first..end]);
                float highest = Math.Max(best, Naive.Best(row.Logits[first..end].ToArray()));
                bool adjusted = row.Row().Adjustments is { } adjustments && adjustments.Tokens.ToArray().Any(token => token >= first && token < end);
                Assert.True(segments[segment] >= best && segments[segment] <= highest, $"{segments[segment]:R} of {best:R} to {highest:R}: {row}");
                Assert.True(adjusted || segments[segment] == best, $"{segments[segment]:R} is not {best:R}: {row}");
            }
        }
    }

    [Fact]
    public void Lowering_the_best_tokens_leaves_the_bound_useful()
    {
        var noise = new Noise(193);
        float[] logits = Rows.Make(RowShape.Typical, 128_000, noise);
        int[] best = [.. Enumerable.Range(0, logits.Length).OrderByDescending(token => logits[token]).Take(64).Order()];
        var adjustments = new SparseAdjustments(64);
        var row = new LogitRow(logits, default, masked: false, adjustments);
        adjustments.Include(best, ref row);
        Adjustment.Apply(adjustments.Tokens, adjustments.Values, best, best, new RepetitionAdjustment(1.1f));
        var maxima = new SegmentMaxima(new float[SegmentMaxima.Sets], new float[250 + KernelShape.Block], 0, 250);
        maxima.Read(logits, adjustments);
        float bound = maxima.BoundForTopK(40);
        Assert.InRange(maxima.Segments.ToArray().Count(highest => highest > bound), 1, 120);
    }

    [Fact]
    public void At_least_k_tokens_exceed_the_bound()
    {
        foreach (RowCase row in Plain())
        {
            float[] present = row.Present();
            foreach (int k in new[] { 1, 2, 40, 112, 128 })
            {
                (float[] segments, float[] bound, int _) = Read(row, k);
                int tokens = Naive.Tokens(present[..(segments.Length * Segment)]).Count(token => present[token] > bound[0]);
                Assert.True(float.IsNegativeInfinity(bound[0]) || tokens >= k, $"{tokens} of {k} above {bound[0]:R}: {row}");
            }
        }
    }

    [Fact]
    public void The_bound_leaves_few_segments_of_an_ordinary_row()
    {
        var row = new RowCase("typical", Rows.Make(RowShape.Typical, 128_000, new Noise(191)), 0);
        (float[] segments, float[] bound, int _) = Read(row, 40);
        Assert.InRange(segments.Count(maximum => maximum > bound[0]), 1, 80);
    }

    [Fact]
    public void The_first_NaN_is_found_also_among_infinities_of_both_signs()
    {
        var noise = new Noise(192);
        for (int round = 0; round < 200; round++)
        {
            float[] logits = Rows.Make(RowShape.Flat, 4 * Segment, noise);
            Rows.Sprinkle(logits, float.PositiveInfinity, noise.Below(3), noise);
            Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(9), noise);
            Rows.Sprinkle(logits, float.NaN, noise.Below(3), noise);
            var row = new RowCase($"round {round}", logits, noise.Below(16));
            (float[] segments, float[] _, int firstNaN) = Read(row, 1);
            Check.Equal(Naive.FirstNaN(logits), firstNaN, row);
            Check.Equal(logits.Where(logit => !float.IsNaN(logit)).Max(), segments.Max(), row);
        }
    }

    [Fact]
    public void Parts_of_a_row_show_its_tokens()
    {
        float[] patch = new float[KernelShape.Chunk];
        foreach (RowCase row in RowCases.All(CaseSize.Chunks))
        {
            float[] present = row.Present();
            LogitRow logits = row.Row();
            for (int first = 0; first + Segment <= present.Length; first += Segment)
            {
                RowRun run = logits.Part(first, Segment, patch);
                Check.Equal((first, Segment), (run.First, run.Logits.Length), row);
                for (int i = 0; i < Segment; i++)
                {
                    bool there = run.Logits[i] >= run.Floor;
                    float expected = present[first + i];
                    Check.Equal(expected > float.NegativeInfinity ? expected : 0, there ? run.Logits[i] : 0, row);
                }
            }
        }
    }

    [Fact]
    public void Only_a_row_without_mask_and_cut_is_the_callers_memory()
    {
        foreach (RowCase row in RowCases.All(CaseSize.Chunks))
        {
            bool plain = row.Row().TryGetPlain(out ReadOnlySpan<float> logits);
            Check.Equal(row.Mask is null && row.Cut is null, plain, row);
            Assert.True(!plain || logits == row.Logits, row.ToString());
        }

        var infinite = new LogitRow([1, float.PositiveInfinity], default, masked: false, null);
        infinite.KeepInfinite();
        Assert.False(infinite.TryGetPlain(out _));
    }

    private static RowCase[] Plain() =>
        [.. RowCases.Uncut(CaseSize.Chunks).Concat(RowCases.Uncut(CaseSize.Large)).Where(row => row.Mask is null)];

    private static (float[] Segments, float[] Bound, int FirstNaN) Read(RowCase row, int k)
    {
        LogitRow logits = row.Row();
        var maxima = new SegmentMaxima(new float[SegmentMaxima.Sets], new float[(row.Length / Segment) + KernelShape.Block], 0, row.Length / Segment);
        maxima.Read(row.Logits, logits.Adjustments);
        return (maxima.Segments.ToArray(), [maxima.BoundForTopK(k)], maxima.FirstNaN);
    }
}
