using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>What parts of a row tell about the whole: guesses, which have to be good most of the time.</summary>
public sealed class SampleTests
{
    private static readonly double[] s_shares = [0.02, 0.1, 0.35, 0.8];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pivots_that_are_guessed_mostly_enclose_the_cut_closely(bool isMasked)
    {
        int enclosed = 0;
        int rounds = 0;
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var noise = new Noise(430 + seed);
            float[] logits = Rows.Make(RowShape.Flat, 40_000 + (int)seed, noise);
            var row = new RowCase("flat", logits, 1) { Mask = isMasked ? Masks.Make(MaskKind.Half, logits.Length, noise) : null };
            float[] present = row.Present();
            float[] falling = [.. Naive.Tokens(present).Select(token => present[token]).OrderDescending()];
            foreach (double share in s_shares)
            {
                rounds++;
                enclosed += Encloses(row, share, falling[(int)(share * falling.Length)], falling.Length) ? 1 : 0;
            }
        }

        Assert.InRange(enclosed, rounds * 8 / 10, rounds);
    }

    [Fact]
    public void Tokens_that_a_cut_removed_are_not_sampled()
    {
        int enclosed = 0;
        for (ulong seed = 1; seed <= 12; seed++)
        {
            float[] logits = Rows.Make(RowShape.Flat, 60_000, new Noise(480 + seed));
            float median = logits.Order().ElementAt(30_000);
            var row = new RowCase("flat", logits, 0) { Cut = (median, int.MaxValue) };
            float[] falling = [.. logits.Where(logit => logit >= median).OrderDescending()];
            enclosed += Encloses(row, 0.5, falling[falling.Length / 2], falling.Length) ? 1 : 0;
        }

        Assert.InRange(enclosed, 9, 12);
    }

    [Fact]
    public void Guessed_pivots_fall()
    {
        var row = new RowCase("flat", Rows.Make(RowShape.Flat, 50_000, new Noise(447)), 0);
        foreach (double share in s_shares)
        {
            Assert.True(Guess<MassMeasure>(row, share, out Pivots pivots));
            Assert.All(Enumerable.Range(1, Pivots.Count - 1), i => Assert.True(pivots[i] <= pivots[i - 1]));
        }
    }

    [Fact]
    public void Nothing_is_guessed_of_short_rows_and_of_rows_that_are_hardly_there()
    {
        var noise = new Noise(448);
        Assert.False(Guess<CountMeasure>(new RowCase("short", Rows.Make(RowShape.Flat, 20_000, noise), 0), 0.3, out _));
        float[] logits = Rows.Make(RowShape.Flat, 40_000, noise);
        ulong[] mask = new ulong[(logits.Length + 63) / 64];
        Array.Fill(mask, 3UL);
        Assert.False(Guess<CountMeasure>(new RowCase("masked", logits, 0) { Mask = mask }, 0.3, out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_tail_below_a_sampled_lower_end_weighs_about_what_is_dropped(bool isMasked)
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var noise = new Noise(460 + seed);
            float[] logits = Rows.Make(RowShape.Flat, 70_000 + (int)seed, noise);
            var row = new RowCase("flat", logits, 3) { Mask = isMasked ? Masks.Make(MaskKind.Half, logits.Length, noise) : null };
            float[] present = row.Present();
            var scale = ExponentialScale.For(Naive.Best(present), 1);
            double mass = Naive.Mass(present, scale.Best, 1);
            var workspace = default(Workspace);
            float low = scale.Best - 12;
            float end = TailSample.Of(row.Row(), ref workspace, scale, low, 1).LowerEnd(0.08 * mass);
            double tail = mass - Naive.Mass(present, scale.Best, 1, end);

            // Between two pivots the tail is only interpolated.
            Assert.InRange(tail / mass, 0.02, 0.1);
            Assert.True(end > low, $"{end:R}");
        }
    }

    [Fact]
    public void A_short_row_keeps_its_lower_end()
    {
        var row = new RowCase("short", Rows.Make(RowShape.Flat, 60_000, new Noise(449)), 0);
        var workspace = default(Workspace);
        Assert.Equal(-9, TailSample.Of(row.Row(), ref workspace, ExponentialScale.For(5, 1), -9, 1).LowerEnd(100));
        Assert.Equal(0, workspace.Exponentials);
    }

    private static bool Guess<TMeasure>(RowCase row, double share, out Pivots pivots)
        where TMeasure : struct, IMeasure
    {
        var workspace = default(Workspace);
        var scale = ExponentialScale.For(Naive.Best(row.Present()), 0.8);
        return CutSample.TryGuess<TMeasure>(row.Row(), ref workspace, scale, KernelShape.LowestLegal, share, out pivots);
    }

    // Between two neighbouring pivots are not more tokens than a list holds.
    private static bool Encloses(RowCase row, double share, float cut, int count)
    {
        Assert.True(Guess<CountMeasure>(row, share, out Pivots pivots), $"{row}, {share}");
        float[] present = row.Present();
        int above = Enumerable.Range(0, Pivots.Count).Count(i => pivots[i] > cut);
        if (above is 0 or Pivots.Count)
        {
            return false;
        }

        float high = pivots[above - 1];
        float low = pivots[above];
        return present.Count(logit => logit >= low && logit < high) <= Math.Min(KernelShape.ListCapacity, count / 10);
    }
}
