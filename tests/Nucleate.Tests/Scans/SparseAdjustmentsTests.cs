using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Nucleate.Kernels;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class SparseAdjustmentsTests
{
    [Fact]
    public void Including_tokens_merges_them_by_rising_id_with_their_present_logits() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), batches =>
        {
            var adjustments = new SparseAdjustments(256);
            float[] logits = [.. Enumerable.Range(0, 200).Select(token => token * 0.5f)];
            var row = new LogitRow(logits, default, masked: false, adjustments);
            var expected = new SortedDictionary<int, float>();
            foreach (byte[] batch in batches)
            {
                int[] tokens = [.. batch.Select(token => (int)token).Distinct().Order()];
                adjustments.Include(tokens, ref row);
                foreach (int token in tokens)
                {
                    expected[token] = token < logits.Length ? logits[token] : float.NegativeInfinity;
                }
            }

            return adjustments.Tokens.SequenceEqual([.. expected.Keys]) && adjustments.Values.SequenceEqual([.. expected.Values]);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));

    [Fact]
    public void A_token_that_is_already_adjusted_keeps_its_adjusted_logit()
    {
        var adjustments = new SparseAdjustments(4);
        var row = new LogitRow([1, 2, 3, 4], default, masked: false, adjustments);
        adjustments.Include([1, 3], ref row);
        adjustments.Values[1] = 40;
        adjustments.Include([0, 1, 3], ref row);
        Assert.Equal([0, 1, 3], adjustments.Tokens.ToArray());
        Assert.Equal([1, 2, 40], adjustments.Values.ToArray());
    }

    [Fact]
    public void A_cut_removes_smaller_logits_and_equal_ones_of_later_tokens()
    {
        var adjustments = new SparseAdjustments(8);
        var row = new LogitRow([5, 4, 5, 6, 5], default, masked: false, adjustments);
        adjustments.Include([0, 1, 2, 3, 4], ref row);
        row.Cut(5, 2);
        const float Out = float.NegativeInfinity;
        Assert.Equal([5, Out, 5, 6, Out], adjustments.Values.ToArray());
        Assert.Equal([5, 4, 5, 6, 5], adjustments.Uncut.ToArray());
    }

    [Fact]
    public void A_token_that_was_cut_before_it_was_included_is_out_but_known()
    {
        var adjustments = new SparseAdjustments(8);
        var row = new LogitRow([5, 4, 5, 6, 5], default, masked: false, adjustments);
        row.Cut(5, 2);
        adjustments.Include([0, 1, 4], ref row);
        Assert.Equal([5, float.NegativeInfinity, float.NegativeInfinity], adjustments.Values.ToArray());
        Assert.Equal([5, 4, 5], adjustments.Uncut.ToArray());
    }

    [Fact]
    public void Masked_NaN_and_missing_tokens_are_out_and_an_allowed_NaN_is_reported()
    {
        var adjustments = new SparseAdjustments(8);
        var row = new LogitRow([float.NaN, 4, float.NaN, 6], [0b1110], masked: true, adjustments);
        adjustments.Include([0], ref row);
        Assert.Equal(int.MaxValue, row.FirstNaN);
        adjustments.Include([0, 2, 3, 4, 1000], ref row);
        Assert.Equal(2, row.FirstNaN);
        const float Out = float.NegativeInfinity;
        Assert.Equal([Out, Out, 6, Out, Out], adjustments.Values.ToArray());
    }

    [Fact]
    public void A_new_row_starts_without_adjusted_tokens()
    {
        var adjustments = new SparseAdjustments(2);
        var first = new LogitRow([1, 2], default, masked: false, adjustments);
        adjustments.Include([0, 1], ref first);
        var second = new LogitRow([3, 4], default, masked: false, adjustments);
        Assert.True(second.Adjustments!.Tokens.IsEmpty);
        adjustments.Include([1], ref second);
        Assert.Equal([4], adjustments.Values.ToArray());
    }

    [Fact]
    public void A_negative_capacity_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SparseAdjustments(-1));

    [Fact]
    public void Only_tokens_that_are_present_and_legal_are_adjusted()
    {
        float[] logits = [1, float.NegativeInfinity, 3];
        Adjustment.Apply<PresenceAdjustment, int>([2, 5, 9], logits, [1, 2, 5, 7, 9], [0, 0, 0, 0, 0], new PresenceAdjustment(0.5));
        Assert.Equal([0.5f, float.NegativeInfinity, 2.5f], logits);
    }

    [Fact]
    public void Adjustments_of_a_finite_logit_stay_finite_and_infinite_ones_stay_infinite()
    {
        Assert.Equal(float.MaxValue, new BiasAdjustment(100).Of(3, float.MaxValue));
        Assert.Equal(float.MinValue, new BiasAdjustment(100).Of(3, float.MinValue));
        Assert.Equal(float.PositiveInfinity, new BiasAdjustment(1).Of(float.PositiveInfinity, -5));
        Assert.Equal(float.PositiveInfinity, new RepetitionAdjustment(2).Of(float.PositiveInfinity, 1));
        Assert.Equal(float.MinValue, new RepetitionAdjustment(1e30f).Of(-1e30f, 1));
        Assert.Equal(float.NegativeInfinity, default(SuppressAdjustment).Of(float.PositiveInfinity, 0));
    }

    /// <summary>A θ that no float reaches is rounded to 0 or to infinity, and 0 / 0 would be NaN.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(float.PositiveInfinity)]
    public void The_most_extreme_repetition_penalty_leaves_a_logit_of_zero(float penalty) =>
        Assert.Equal(0, new RepetitionAdjustment(penalty).Of(0, 1));

    [Fact]
    public void Beginning_comes_to_the_same_as_including_and_adjusting()
    {
        float[] logits = [1, float.NaN, -3, float.NegativeInfinity, float.PositiveInfinity, 6];
        int[] tokens = [0, 1, 2, 3, 4, 9];
        int[] counts = [1, 1, 2, 1, 1, 3];
        var (begun, included) = (new SparseAdjustments(8), new SparseAdjustments(8));
        var first = new LogitRow(logits, default, masked: false, begun);
        var second = new LogitRow(logits, default, masked: false, included);
        Assert.True(begun.TryBegin(tokens, counts, new FrequencyAdjustment(0.5), ref first));
        included.Include(tokens, ref second);
        Adjustment.Apply(included.Tokens, included.Values, tokens, counts, new FrequencyAdjustment(0.5));
        Assert.Equal(tokens, begun.Tokens.ToArray());
        Assert.Equal(included.Values.ToArray(), begun.Values.ToArray());
        Assert.Equal(included.Values.ToArray(), begun.Uncut.ToArray());
        Assert.Equal((1, 1), (first.FirstNaN, second.FirstNaN));
        Assert.False(begun.TryBegin(tokens, counts, new FrequencyAdjustment(0.5), ref first));
        Assert.Equal(included.Values.ToArray(), begun.Values.ToArray());
    }

    [Fact]
    public void Penalties_have_their_published_form()
    {
        Assert.Equal(2, new RepetitionAdjustment(2).Of(4, 3));
        Assert.Equal(-8, new RepetitionAdjustment(2).Of(-4, 3));
        Assert.Equal(0, new RepetitionAdjustment(2).Of(0, 3));
        Assert.Equal(8, new RepetitionAdjustment(0.5f).Of(4, 3));
        Assert.Equal(-2, new RepetitionAdjustment(0.5f).Of(-4, 3));
        Assert.Equal(4 / 0.97f, new RepetitionAdjustment(0.97f).Of(4, 3), 1e-6);
        Assert.Equal(-4 * 0.97f, new RepetitionAdjustment(0.97f).Of(-4, 3), 1e-6);
        Assert.Equal(2.5f, new FrequencyAdjustment(0.5).Of(4, 3));
        Assert.Equal(3.5f, new PresenceAdjustment(0.5).Of(4, 3));
        Assert.Equal(4.75f, new BiasAdjustment(0.5).Of(4, 1.5f));
    }
}
