using System;
using System.Linq;
using Xunit;

namespace Nucleate.Conformance.Tests;

/// <summary>The comparison of rows near a boundary: every outcome that rounding allows passes, and no other one.</summary>
public sealed class OutcomesTests
{
    // The first four probabilities add up to 0.9, but for a rounding.
    private static readonly float[] s_row = Logits(0.5, 0.2, 0.12, 0.08, 0.04, 0.03, 0.02, 0.01);

    [Fact]
    public void A_sum_at_the_boundary_allows_one_token_more_and_nothing_else()
    {
        Outcomes outcomes = Of(s_row, row => row.KeepTopP(0.9, 1));
        Assert.False(outcomes.AreOne);
        Assert.Null(outcomes.Difference(Kept(4)));
        Assert.Null(outcomes.Difference(Kept(5)));
        Assert.Equal("peer has nothing too much and lacks [3]", outcomes.Difference(Kept(3)));
        Assert.Equal("peer has [5] too much and lacks nothing", outcomes.Difference(Kept(6)));
        Assert.Equal("peer has [4] too much and lacks [3]", outcomes.Difference(Having(0, 1, 2, 4)));
    }

    [Fact]
    public void Probabilities_are_those_of_the_survivors_that_a_side_has()
    {
        Outcomes outcomes = Of(s_row, row => row.KeepTopP(0.9, 1));
        double[] five = Probabilities(0, 1, 2, 3, 4);
        Assert.Contains("exactly", outcomes.Difference(Peer([.. five.Take(4).Select((p, token) => (token, p))])), StringComparison.Ordinal);
        five[4] *= 1 + 3e-5;
        Assert.Contains("token 4", outcomes.Difference(Peer([.. five.Select((p, token) => (token, p))])), StringComparison.Ordinal);
    }

    // Of four tokens the second cut keeps three, since 0.82 / 0.9 exceeds 0.9; of five it keeps four.
    [Fact]
    public void A_second_cut_starts_from_what_the_first_one_left()
    {
        Outcomes outcomes = Of(s_row, row => row.KeepTopP(0.9, 1), row => row.KeepTopP(0.9, 1));
        Assert.Null(outcomes.Difference(Kept(3)));
        Assert.Null(outcomes.Difference(Kept(4)));
        Assert.EndsWith("and none of 1 other outcomes that rounding allows fits", outcomes.Difference(Kept(2)), StringComparison.Ordinal);
        Assert.NotNull(outcomes.Difference(Kept(5)));
    }

    [Fact]
    public void Weights_that_the_survivors_decide_follow_each_outcome()
    {
        Action<ExactRow>[] stages = [row => row.KeepTopP(0.9, 1), row => row.Reweigh(0.3)];
        Outcomes outcomes = Of(s_row, stages);
        foreach (int kept in new[] { 4, 5 })
        {
            int[] tokens = [.. Enumerable.Range(0, kept)];
            double[] exact = Compute(s_row, stages, [kept]).Probabilities(tokens);
            Assert.Null(outcomes.Difference(Peer([.. tokens.Zip(exact)])));
            Assert.NotNull(outcomes.Difference(Kept(kept)));
        }
    }

    [Fact]
    public void Logits_that_rounding_may_exchange_count_as_equal()
    {
        float[] row = [5, 3, 3 + 1e-6f, 1];
        Outcomes outcomes = Of(row, exact => exact.Divide(0.7), exact => exact.KeepTopK(2), exact => exact.KeepMinP(0.01, 1));
        Assert.False(outcomes.AreOne);
        double rest = Math.Exp(-2 / 0.7);
        double[] pair = [1 / (1 + rest), rest / (1 + rest)];
        Assert.Null(outcomes.Difference(Peer((0, pair[0]), (1, pair[1]))));
        Assert.Null(outcomes.Difference(Peer((0, pair[0]), (2, pair[1]))));
        Assert.NotNull(outcomes.Difference(Peer((0, pair[0]), (3, pair[1]))));
        Assert.Equal("peer has 1 tokens, not 2", outcomes.Difference(Peer((0, 1))));
    }

    // Logits so large that rounding moves the sum by a hundred of these tokens.
    [Fact]
    public void Of_many_outcomes_the_likely_ones_are_tried()
    {
        float[] row = [.. Enumerable.Repeat(10_000f, 30_000)];
        Outcomes outcomes = Of(row, exact => exact.Divide(1), exact => exact.KeepTopP(0.5, 1), exact => exact.KeepMinP(0.5, 1));
        Assert.True(outcomes.Exact.Fork is var (fewest, most) && most - fewest > 100, $"{outcomes.Exact.Fork}");
        foreach (int kept in new[] { outcomes.Exact.Fork!.Value.Fewest, outcomes.Exact.Fork!.Value.Most })
        {
            Assert.Null(outcomes.Difference(Equal(kept)));
        }

        Assert.EndsWith("none of 63 other outcomes that rounding allows fits", outcomes.Difference(Equal(5)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_behind_an_open_typical_p_is_not_compared_as_if_it_were_certain()
    {
        Assert.Throws<NotSupportedException>(() => Of(s_row, row => row.KeepTypical(0.2, 1), row => row.KeepTopP(0.5, 1)));
    }

    private static Outcomes Of(float[] row, params Action<ExactRow>[] stages) => new(turns => Compute(row, stages, turns));

    private static ExactRow Compute(float[] row, Action<ExactRow>[] stages, int[] turns)
    {
        var exact = new ExactRow(row, turns);
        Array.ForEach(stages, stage => stage(exact));
        return exact;
    }

    private static Side Kept(int count) => Having([.. Enumerable.Range(0, count)]);

    private static Side Having(params int[] tokens) => Peer([.. tokens.Zip(Probabilities(tokens))]);

    private static Side Equal(int count) => Peer([.. Enumerable.Range(0, count).Select(token => (token, 1.0 / count))]);

    private static double[] Probabilities(params int[] tokens)
    {
        double total = tokens.Sum(token => Math.Exp(s_row[token]));
        return [.. tokens.Select(token => Math.Exp(s_row[token]) / total)];
    }

    private static Side Peer(params (int Token, double Probability)[] survivors) => new("peer", breaksTies: false, 30_000, survivors);

    private static float[] Logits(params double[] probabilities) => [.. probabilities.Select(p => (float)Math.Log(p))];
}
