using System;
using System.Linq;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Tests.Plans;

public sealed class ComparisonTests
{
    [Fact]
    public void Top_k_and_temperature_in_either_order_are_the_same()
    {
        PlanComparison comparison = Compare([new TemperatureStage(0.5), new TopKStage(40)], [new TopKStage(40), new TemperatureStage(0.5)]);
        Assert.Equal(PlanVerdict.Same, comparison.Verdict);
        Assert.Equal(["CommuteTopK"], comparison.Proof!.First.Select(rewrite => rewrite.Name));
        Assert.Empty(comparison.Proof.Second);
        Assert.Equal(["TopK(40)", "Temperature(0.5)"], comparison.Proof.CommonForm);
        Assert.Equal(0, comparison.RowsTried);
        Assert.Equal(
            """
            Same survivors and probabilities for every row
            first: Temperature(0.5) → TopK(40) → draw
              CommuteTopK: TopK(40): moved in front of Temperature(0.5), which does not change the order of logits
            second: TopK(40) → Temperature(0.5) → draw
            both: TopK(40) → Temperature(0.5) → draw
            """,
            comparison.ToString());
    }

    [Fact]
    public void Top_p_and_temperature_in_either_order_differ_on_a_row_that_is_printed()
    {
        PlanComparison comparison = Compare([new TopPStage(0.8), new TemperatureStage(0.5)], [new TemperatureStage(0.5), new TopPStage(0.8)]);
        Assert.True(Agreeing.Differ(comparison, [3, 2, 1], [], seed: 0, position: 0, 0.1));
        Assert.Equal(
            """
            Different
            first: TopP(0.8) → Temperature(0.5) → draw
            second: Temperature(0.5) → TopP(0.8) → draw
            logits 1, 0
            first keeps 0 (p 0.8808), 1 (p 0.1192)
            second keeps 0 (p 1.0000)
            """,
            comparison.ToString());
    }

    [Fact]
    public void A_difference_is_data()
    {
        PlanDifference difference = Compare([new GreedyStage()], [new TopKStage(2)]).Difference!;
        Assert.Equal([0f, 0f], difference.Logits);
        Assert.Empty(difference.History);
        Assert.Equal(0, Assert.Single(difference.First).Token);
        Assert.Equal([0.5, 0.5], difference.Second.Select(token => token.Probability));
    }

    [Fact]
    public void A_threshold_moved_in_front_of_a_temperature_is_that_power() =>
        Assert.Equal(
            ["MinP(0.25)", "Temperature(2)"],
            Compare([new TemperatureStage(2), new MinPStage(0.5)], [new MinPStage(0.25), new TemperatureStage(2)]).Proof!.CommonForm);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(5000)]
    public void One_more_token_shows_where_a_row_has_as_many(int k)
    {
        PlanComparison comparison = Compare([new TopKStage(k)], [new TopKStage(k + 1)]);
        Assert.Equal(PlanVerdict.Different, comparison.Verdict);
        Assert.Equal(k + 1, comparison.Difference!.Logits.Count);
    }

    [Theory]
    [InlineData(0.9, 0.91)]
    [InlineData(0.9, 0.9001)]
    [InlineData(0.99, 0.9901)]
    [InlineData(0.01, 0.0101)]
    public void Near_thresholds_are_told_apart(double one, double other)
    {
        Assert.Equal(PlanVerdict.Different, Compare([new TopPStage(one)], [new TopPStage(other)]).Verdict);
        Assert.Equal(PlanVerdict.Different, Compare([new MinPStage(one)], [new MinPStage(other)]).Verdict);
        Assert.Equal(PlanVerdict.Different, Compare([new TemperatureStage(one)], [new TemperatureStage(other)]).Verdict);
    }

    [Theory]
    [InlineData(0.75)]
    [InlineData(0.9)]
    [InlineData(0.05)]
    public void Thresholds_nearer_than_the_boundary_tolerance_are_neither_the_same_nor_different(double value)
    {
        double near = value * (1 + 5e-7);
        Assert.Equal(PlanVerdict.Unknown, Compare([new TopPStage(value)], [new TopPStage(near)]).Verdict);
        Assert.Equal(PlanVerdict.Unknown, Compare([new MinPStage(value)], [new MinPStage(near)]).Verdict);
        Assert.Equal(PlanVerdict.Unknown, Compare([new TopPStage(value), new TemperatureStage(2)], [new TopPStage(near), new TemperatureStage(2)]).Verdict);
    }

    [Theory]
    [InlineData(50256)]
    [InlineData(128_255)]
    public void Tokens_with_large_ids_take_part(int token)
    {
        PlanComparison bias = Compare([new LogitBiasStage(token, 2)], []);
        Assert.Equal(PlanVerdict.Different, bias.Verdict);
        Assert.InRange(bias.Difference!.Logits.Count(float.IsFinite), 1, 3);
        Assert.Equal(PlanVerdict.Different, Compare([new SuppressStage([token, 5, 9, 1000])], [new SuppressStage([9, 5, 1000])]).Verdict);
        Assert.Equal(PlanVerdict.Same, Compare([new SuppressStage([token, 5])], [new SuppressStage([5]), new SuppressStage([token])]).Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    public void A_window_that_is_one_longer_shows_in_a_history(int window)
    {
        PlanComparison comparison = Compare(
            [new PresencePenaltyStage(0.5) { Window = window }], [new PresencePenaltyStage(0.5) { Window = window + 1 }]);
        Assert.Equal(PlanVerdict.Different, comparison.Verdict);
        Assert.Equal(window + 1, comparison.Difference!.History.Count);
        Assert.Contains("\nhistory ", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Penalties_differ_in_sign_in_counts_and_in_exempt_tokens()
    {
        Assert.Equal(PlanVerdict.Different, Compare([new RepetitionPenaltyStage(1.1)], [new RepetitionPenaltyStage(1.2)]).Verdict);
        Assert.Equal(PlanVerdict.Different, Compare([new FrequencyPenaltyStage(0.5)], [new PresencePenaltyStage(0.5)]).Verdict);
        Assert.Equal(
            PlanVerdict.Different, Compare([new PresencePenaltyStage(0.5) { Except = [13] }], [new PresencePenaltyStage(0.5) { Except = [13, 30] }]).Verdict);
        Assert.Equal(
            PlanVerdict.Same, Compare([new PresencePenaltyStage(0.5) { Except = [30, 13] }], [new PresencePenaltyStage(0.5) { Except = [13, 30, 13] }]).Verdict);
    }

    [Fact]
    public void A_vocabulary_size_proves_more()
    {
        SamplerPlan tiny = new(new TopPStage(0.1));
        SamplerPlan greedy = new(new GreedyStage());
        Assert.Equal(PlanVerdict.Different, SamplerPlan.Compare(tiny, greedy).Verdict);
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(tiny, greedy, vocabularySize: 8).Verdict);
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(new SamplerPlan(new TopKStage(8)), new SamplerPlan(), vocabularySize: 8).Verdict);
        PlanDifference short8 = SamplerPlan.Compare(new SamplerPlan(new TopKStage(7)), new SamplerPlan(), vocabularySize: 8).Difference!;
        Assert.Equal(8, short8.Logits.Count);
    }

    [Fact]
    public void The_same_member_in_the_same_place_is_the_same_whatever_it_gives()
    {
        SamplerPlan first = new(new TemperatureStage(double.NaN) { Member = "Heat" }, new TopKStage(5));
        SamplerPlan second = new(new TopKStage(5), new TemperatureStage(double.NaN) { Member = "Heat" });
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(first, second).Verdict);
        Assert.Equal(PlanVerdict.Different, SamplerPlan.Compare(first.Bind("Heat", 0.5), second.Bind("Heat", 0.7)).Verdict);
    }

    [Fact]
    public void Other_members_need_values_first()
    {
        SamplerPlan first = new(new TemperatureStage(double.NaN) { Member = "Heat" });
        SamplerPlan second = new(new TemperatureStage(double.NaN) { Member = "Warmth" });
        Assert.Contains("Bind(\"Heat\", value)", Assert.Throws<InvalidOperationException>(() => SamplerPlan.Compare(first, second)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Bind(\"Warmth\", value)", Assert.Throws<InvalidOperationException>(() => SamplerPlan.Compare(first.Bind("Heat", 1), second)).Message, StringComparison.Ordinal);
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(first.Bind("Heat", 1), second.Bind("Warmth", 1)).Verdict);
        Assert.Throws<InvalidOperationException>(() => SamplerPlan.Compare(new SamplerPlan(new TopPStage(double.NaN)), second));
    }

    [Fact]
    public void A_switch_that_is_off_suppresses_nothing()
    {
        SamplerPlan plan = new(new SuppressStage([3]) { Member = "Early", Active = double.NaN });
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(plan.Bind("Early", 0), new SamplerPlan()).Verdict);
        Assert.Equal(PlanVerdict.Same, SamplerPlan.Compare(plan.Bind("Early", 1), new SamplerPlan(new SuppressStage([3]))).Verdict);
        Assert.Equal(PlanVerdict.Different, SamplerPlan.Compare(plan.Bind("Early", 1), new SamplerPlan()).Verdict);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => SamplerPlan.Compare(null!, new SamplerPlan()));
        Assert.Throws<ArgumentNullException>(() => SamplerPlan.Compare(new SamplerPlan(), null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplerPlan.Compare(new SamplerPlan(), new SamplerPlan(), -1));
    }

    public static TheoryData<string, SamplerStage, SamplerStage> Neighbours { get; } = new()
    {
        { "typical", new TypicalPStage(0.5), new TypicalPStage(0.55) },
        { "epsilon", new EpsilonCutoffStage(0.1), new EpsilonCutoffStage(0.12) },
        { "eta", new EtaCutoffStage(0.1), new EtaCutoffStage(0.12) },
        { "top-a", new TopAStage(0.1), new TopAStage(0.12) },
        { "top-n-sigma", new TopNSigmaStage(1), new TopNSigmaStage(1.1) },
        { "the XTC's probability", new XtcStage(0.5), new XtcStage(0.6) },
        { "the XTC's threshold", new XtcStage(0.5), new XtcStage(0.5) { Threshold = 0.12 } },
        { "the XTC's protected tokens", new XtcStage(0.5) { Protected = [13] }, new XtcStage(0.5) },
        { "the XTC's coin", new XtcStage(0.5), new XtcStage(0.5) { Coin = 1 } },
        { "the XTC's average", new XtcStage(0.5), new XtcStage(0.5) { Averaged = true } },
        { "dynamic temperature", new DynamicTemperatureStage(0.5, 1.5), new DynamicTemperatureStage(0.5, 1.6) },
        { "no-repeat n-gram", new NoRepeatNGramStage(2), new NoRepeatNGramStage(3) },
        { "no-repeat n-gram's window", new NoRepeatNGramStage(2) { Window = 64 }, new NoRepeatNGramStage(2) { Window = 65 } },
        { "minimum length", new MinLengthStage(5, [3]), new MinLengthStage(6, [3]) },
        { "DRY", new DryStage(0.8), new DryStage(0.9) },
        { "DRY's base", new DryStage(0.8), new DryStage(0.8) { Base = 2 } },
        { "DRY's length", new DryStage(0.8), new DryStage(0.8) { AllowedLength = 3 } },
        { "DRY's breakers", new DryStage(0.8), new DryStage(0.8) { Breakers = [[4]] } },
        { "DRY's breaking sequences", new DryStage(0.8), new DryStage(0.8) { Breakers = [[4, 5]] } },
        { "bad words", new BadWordsStage([3, 4, 5]), new BadWordsStage([3, 4]) },
        { "bad words of large ids", new BadWordsStage([50_000, 60_000]), new BadWordsStage([60_000]) },
        { "sequence bias", new SequenceBiasStage(1, [3, 4, 5]), new SequenceBiasStage(2, [3, 4, 5]) },
        { "mirostat", new MirostatStage(2), new MirostatStage(2.2) },
        { "mirostat 2", new MirostatV2Stage(2), new MirostatV2Stage(2.2) },
        { "what mirostat 2 learned", new MirostatV2Stage(2), new MirostatV2Stage(2) { Mu = 3 } },
        { "smoothing", new SmoothingStage(0.2), new SmoothingStage(0.25) },
        { "smoothing's curve", new SmoothingStage(0.2), new SmoothingStage(0.2) { Curve = 1.5 } },
        { "top-h", new TopHStage(0.5), new TopHStage(0.55) },
        { "tail-free", new TailFreeStage(0.5), new TailFreeStage(0.55) },
        { "min-k", new MinKStage(1), new MinKStage(2) },
        { "p-less", new PLessStage(), new PLessStage { MinKeep = 2 } },
        { "skew", new SkewStage(1), new SkewStage(1.1) },
        { "adaptive-p", new AdaptivePStage(0.5), new AdaptivePStage(0.51) },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Other_values_of_a_stage_show_on_a_small_row(string name, SamplerStage one, SamplerStage other)
    {
        PlanComparison comparison = Compare([one], [other]);
        Assert.True(comparison.Verdict == PlanVerdict.Different, name);
        Assert.InRange(comparison.Difference!.Logits.Count(float.IsFinite), 1, 8);
        Assert.True(Agreeing.IsTrue(comparison, 2e-6));
        Assert.Equal(PlanVerdict.Same, Compare([one], [one with { }]).Verdict);
    }

    [Fact]
    public void A_coin_is_compared_on_and_off_and_its_seed_is_printed()
    {
        PlanComparison comparison = Compare([new XtcStage(0.5)], []);
        Assert.Equal(PlanVerdict.Different, comparison.Verdict);
        PlanDifference difference = comparison.Difference!;
        Assert.Equal(2, difference.Logits.Count);
        Assert.Single(difference.First);
        PlanDifference rare = Compare([new XtcStage(0.01)], []).Difference!;
        Assert.NotEqual(0ul, rare.Seed);
        Assert.Contains($"\nseed {rare.Seed}\n", rare.ToString(), StringComparison.Ordinal);
        Assert.Equal(PlanVerdict.Same, Compare([new XtcStage(1)], [new XtcStage(1) { Averaged = true }]).Verdict);
        Assert.Equal(PlanVerdict.Same, Compare([new XtcStage(0)], []).Verdict);
    }

    [Fact]
    public void What_waits_for_a_length_differs_at_a_position()
    {
        PlanComparison comparison = Compare([new MinLengthStage(5, [1])], [new MinLengthStage(6, [1])]);
        Assert.Equal(5, comparison.Difference!.Position);
        Assert.Contains("\nposition 5\n", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_and_adjustments_of_single_tokens_are_the_same_in_any_order()
    {
        SamplerStage[] stages = [new NoRepeatNGramStage(2), new DryStage(0.8), new MinLengthStage(3, [2]), new BadWordsStage([1, 2]), new SuppressStage([5])];
        SamplerStage[] other = [stages[4], stages[0], stages[2], stages[3], stages[1]];
        PlanComparison comparison = Compare(stages, other);
        Assert.Equal(PlanVerdict.Same, comparison.Verdict);
        Assert.Null(Agreeing.Disagreement(comparison, seed: 3));
        Assert.Equal(PlanVerdict.Different, Compare([new DryStage(0.8), new RepetitionPenaltyStage(1.2)], [new RepetitionPenaltyStage(1.2), new DryStage(0.8)]).Verdict);
    }

    [Fact]
    public void A_stage_of_which_nothing_is_known_is_the_same_only_as_written()
    {
        Assert.Equal(PlanVerdict.Same, Compare([new TemperatureStage(0.5), new HalvingStage(3)], [new TemperatureStage(0.5), new HalvingStage(3)]).Verdict);
        Assert.Equal(PlanVerdict.Unknown, Compare([new TopPStage(1), new HalvingStage(3)], [new HalvingStage(3)]).Verdict);
        PlanComparison comparison = Compare([new HalvingStage(1)], [new HalvingStage(2)]);
        Assert.Equal(PlanVerdict.Different, comparison.Verdict);
        Assert.True(Agreeing.IsTrue(comparison, 2e-6));
    }

    [Fact]
    public void A_stage_of_the_users_is_such_a_stage()
    {
        PlanComparison same = Compare([new TopKStage(3), new UserStage<Halving>(new Halving(1))], [new TopKStage(3), new UserStage<Halving>(new Halving(1))]);
        Assert.Equal(PlanVerdict.Same, same.Verdict);
        PlanComparison other = Compare([new UserStage<Halving>(new Halving(1))], [new UserStage<Halving>(new Halving(2))]);
        Assert.Equal(PlanVerdict.Different, other.Verdict);
        Assert.True(Agreeing.IsTrue(other, 2e-6));
        Assert.Equal(PlanVerdict.Unknown, Compare([new TopPStage(1), new UserStage<Halving>(new Halving(1))], [new UserStage<Halving>(new Halving(1))]).Verdict);
    }

    private readonly record struct Halving(int Token) : ILogitStage
    {
        public void Apply(ref StageRow row)
        {
            if (Token < row.VocabularySize && row[Token] > double.NegativeInfinity)
            {
                row.Set(Token, row[Token] / 2);
            }
        }
    }

    private sealed record HalvingStage(int Token) : SamplerStage
    {
        public override string Name => "Halving";

        private protected override string Arguments => Token.ToString(System.Globalization.CultureInfo.InvariantCulture);

        internal override void Apply(ReferenceRow row)
        {
            if (Token < row.Length)
            {
                row[Token] /= 2;
            }
        }
    }

    private static PlanComparison Compare(SamplerStage[] first, SamplerStage[] second) => SamplerPlan.Compare(new SamplerPlan(first), new SamplerPlan(second));
}
