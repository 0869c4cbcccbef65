using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>Speculative decoding: what comes out has the distribution of the target row, whatever was drafted.</summary>
public sealed class DraftTests
{
    public static TheoryData<string> Plans => [.. s_plans.Keys];

    private static readonly Dictionary<string, SamplerStage[]> s_plans = new(StringComparer.Ordinal)
    {
        ["no stage"] = [],
        ["temperature"] = [new TemperatureStage(1.5)],
        ["top-k"] = [new TopKStage(12), new TemperatureStage(1.2)],
        ["top-p"] = [new TopPStage(0.6)],
        ["wide top-p"] = [new TemperatureStage(1.5), new TopPStage(0.98)],
        ["min-p"] = [new MinPStage(0.2)],
        ["typical"] = [new TypicalPStage(0.5)],
        ["xtc"] = [new MinPStage(0.3), new XtcStage(0.5) { Threshold = 0.01, Protected = [2] }],
        ["xtc of the row"] = [new XtcStage(0.5) { Threshold = 0.005 }],
        ["averaged xtc"] = [new XtcStage(0.5) { Threshold = 0.005, Averaged = true }],
        ["penalties"] = [new RepetitionPenaltyStage(1.5), new FrequencyPenaltyStage(0.5), new MinPStage(0.1)],
        ["penalties of the row"] = [new PresencePenaltyStage(2), new TemperatureStage(1.2)],
        ["penalty after a cut"] = [new TopKStage(20), new FrequencyPenaltyStage(1)],
        ["bias and mask"] = [new LogitBiasStage(3, 4), new SuppressStage([5, 6, 7]), new TopPStage(0.9)],
        ["epsilon and dynamic temperature"] = [new EpsilonCutoffStage(0.001), new DynamicTemperatureStage(0.5, 1.5)],
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Tokens_follow_the_target_rows_distribution(string plan) => Compare(s_plans[plan], Pair(400, 1, RowShape.Flat), 20_000);

    [Theory]
    [InlineData("temperature")]
    [InlineData("wide top-p")]
    [InlineData("xtc of the row")]
    public void So_they_do_where_rows_are_long(string plan) => Compare(s_plans[plan], Pair(3500, 2, RowShape.Flat), 8_000);

    /// <summary>A few candidates on one side, the whole row on the other.</summary>
    [Fact]
    public void So_they_do_where_one_rows_survivors_are_a_list_and_the_others_are_not()
    {
        SamplerStage[] plan = [new TemperatureStage(0.7), new MinPStage(0.001)];
        var noise = new Noise(5);
        float[] flat = Rows.Make(RowShape.Equal, 2500, noise);
        float[] peaked = [.. flat];
        Rows.Sprinkle(peaked, 5, 40, noise);
        Compare(plan, (flat, peaked, null), 8_000);
        Compare(plan, (peaked, flat, null), 20_000);
    }

    [Fact]
    public void So_they_do_under_a_mask()
    {
        (float[] target, float[] draft, _) = Pair(200, 3, RowShape.Flat);
        Compare([new TemperatureStage(1.1)], (target, draft, Masks.Make(MaskKind.Half, 200, new Noise(3))), 20_000);
    }

    [Fact]
    public void So_they_do_where_most_tokens_are_adjusted()
    {
        Compare([new FrequencyPenaltyStage(0.7), new TemperatureStage(1.2)], Pair(14, 13, RowShape.Flat), 20_000);
        Compare([new TopKStage(9), new RepetitionPenaltyStage(2), new PresencePenaltyStage(1)], Pair(14, 14, RowShape.Flat), 20_000);
    }

    [Fact]
    public void So_they_do_where_the_draft_hardly_knows_the_target()
    {
        (float[] target, _, _) = Pair(60, 4, RowShape.Flat);
        (float[] draft, _, _) = Pair(60, 40, RowShape.Steps);
        Compare([], (target, draft, null), 20_000);
        Compare([new TopKStage(5)], (target, draft, null), 20_000);
    }

    [Fact]
    public void So_they_do_where_the_draft_came_from_no_distribution()
    {
        (float[] target, _, _) = Pair(80, 6, RowShape.Flat);
        int best = Array.IndexOf(target, target.Max());
        foreach (int guess in new[] { best, 3, 79 })
        {
            CompareGuess([new TopPStage(0.9)], target, guess);
            CompareGuess([new TemperatureStage(1.5)], [.. target, .. target, .. Enumerable.Repeat(-3f, 2000)], guess);
            CompareGuess([new AdaptivePStage(0.2)], target, guess);
            CompareGuess([new TopKStage(40), new SkewStage(0.7)], target, guess);
            CompareGuess([new SkewStage(-0.5)], [.. target, .. Enumerable.Repeat(-6f, 2000)], guess);
        }
    }

    /// <summary>The test above can fail: it does for rules that look right.</summary>
    [Fact]
    public void Naive_rules_do_not_follow_it()
    {
        (float[] target, float[] draft, _) = Pair(400, 1, RowShape.Flat);
        double[] p = Probabilities([], target);
        double[] q = Probabilities([], draft);
        var noise = new Noise(8);
        int[] accepting = new int[p.Length];
        int[] redrawing = new int[p.Length];
        for (int i = 0; i < 20_000; i++)
        {
            int token = Inverse(q, noise.Unit());
            accepting[token]++;
            redrawing[noise.Unit() * q[token] < p[token] ? token : Inverse(p, noise.Unit())]++;
        }

        Assert.ThrowsAny<Exception>(() => ChiSquare.AssertFollows(p, accepting, 20_000, "accepts everything"));
        Assert.ThrowsAny<Exception>(() => ChiSquare.AssertFollows(p, redrawing, 20_000, "draws from the target instead"));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(-0.8)]
    public void The_result_tells_the_probability_of_a_guess_where_the_draw_is_skewed(double skew)
    {
        foreach (float[] target in new[] { Pair(300, 15, RowShape.Steps).Target, Pair(2500, 15, RowShape.Flat).Target })
        {
            foreach (SamplerStage[] stages in new SamplerStage[][] { [new SkewStage(skew)], [new TopKStage(25), new SkewStage(skew)] })
            {
                double[] p = Probabilities(stages, target);
                for (int guess = 0; guess < target.Length; guess += 7)
                {
                    var state = new SamplerState(5, 6) { Position = guess };
                    DraftResult result = DraftRuntime.Verify(new StagePipeline(stages), ref state, target, guess, default);
                    Check.Close(p[guess], result.AcceptanceProbability, 1e-4, (skew, guess), 1e-12);
                    Check.Close(Math.Log(p[result.Token]), result.LogProbability, 1e-4, (skew, guess), 1e-4);
                    Check.Equal(result.IsAccepted, result.Token == guess, (skew, guess));
                }
            }
        }
    }

    [Fact]
    public void A_text_of_several_drafts_follows_the_distribution_of_texts()
    {
        // The penalty makes the second token depend on the first one.
        SamplerStage[] stages = [new FrequencyPenaltyStage(2), new TopKStage(6)];
        (float[] target, float[] draft, _) = Pair(7, 9, RowShape.Flat);
        int draws = TestScale.Repeat(20_000);
        int[] counts = new int[49];
        for (int i = 0; i < draws; i++)
        {
            counts[Pairing(stages, target, draft, i)]++;
        }

        double[] first = Probabilities(stages, target);
        double[] expected = [.. Enumerable.Range(0, 49).Select(pair => first[pair / 7] * Probabilities(stages, target, [pair / 7])[pair % 7])];
        ChiSquare.AssertFollows(expected, counts, draws, "two tokens");
    }

    [Fact]
    public void The_result_tells_the_probabilities()
    {
        (float[] target, float[] draft, _) = Pair(50, 10, RowShape.Flat);
        SamplerStage[] stages = [new TemperatureStage(0.8), new TopPStage(0.95)];
        double[] p = Probabilities(stages, target);
        double[] q = Probabilities(stages, draft);
        int accepted = 0;
        const int Draws = 4000;
        for (int position = 0; position < Draws; position++)
        {
            int token = Drafted(stages, draft, [], position);
            var state = new SamplerState(3, 4) { Position = position };
            DraftResult result = DraftRuntime.Verify(new StagePipeline(stages), ref state, target, draft, token, default);
            Check.Close(Math.Min(1, p[token] / q[token]), result.AcceptanceProbability, 1e-5, result);
            Check.Close(Math.Log(p[result.Token]), result.LogProbability, 1e-5, result, 1e-6);
            Check.Equal(result.IsAccepted, result.Token == token, result);
            Check.Equal(position + 1, state.Position, result);
            accepted += result.IsAccepted ? 1 : 0;
        }

        double rate = p.Zip(q, Math.Min).Sum();
        Assert.InRange(accepted, (Draws * rate) - (4 * Math.Sqrt(Draws * rate * (1 - rate))), (Draws * rate) + (4 * Math.Sqrt(Draws * rate * (1 - rate))));
    }

    [Fact]
    public void A_draft_from_the_target_row_itself_is_always_accepted()
    {
        float[] row = Rows.Make(RowShape.Flat, 5000, new Noise(11));
        foreach (SamplerStage[] stages in s_plans.Values)
        {
            for (int position = 0; position < 20; position++)
            {
                int token = Drafted(stages, row, [1, 2, 1], position);
                var state = new SamplerState(3, 4) { Position = position };
                DraftResult result = DraftRuntime.Verify(new StagePipeline(stages, [1, 2, 1]), ref state, row, row, token, default);
                Assert.Equal((token, true, 1f), (result.Token, result.IsAccepted, result.AcceptanceProbability));
            }
        }
    }

    [Fact]
    public void A_greedy_sampler_accepts_the_best_token_and_else_takes_it()
    {
        StagePipeline pipeline = new([new GreedyStage()]);
        var state = new SamplerState(1, 1);
        float[] target = [1, 5, 2, 5];
        DraftResult same = DraftRuntime.Verify(pipeline, ref state, target, [0, 3, 1, 2], 1, default);
        DraftResult other = DraftRuntime.Verify(pipeline, ref state, target, [0, 3, 1, 9], 3, default);
        Assert.Equal((1, true, 1f, 0f), (same.Token, same.IsAccepted, same.AcceptanceProbability, same.LogProbability));
        Assert.Equal((1, false, 0f, 0f), (other.Token, other.IsAccepted, other.AcceptanceProbability, other.LogProbability));
        Assert.Equal(2, state.Position);
    }

    [Fact]
    public void Unusual_target_rows_have_outcomes_of_their_own()
    {
        StagePipeline pipeline = new([new TemperatureStage(0.5)]);
        var state = new SamplerState(1, 1);
        float[] draft = [1, 2, 3];
        Assert.Equal((SampleOutcome.NoLegalToken, -1, 1), Failed([float.NegativeInfinity, float.NaN, float.NegativeInfinity], draft, 0));
        Assert.Equal((SampleOutcome.Empty, -1, -1), Failed([], [], 0));
        Assert.Equal(0, state.Position);
        DraftResult infinite = DraftRuntime.Verify(pipeline, ref state, [1, float.PositiveInfinity, 3], draft, 2, default);
        Assert.Equal((SampleOutcome.DrawnFromInfinite, 1, false, 1), (infinite.Outcome, infinite.Token, infinite.IsAccepted, infinite.FirstBadIndex));
        DraftResult spoiled = DraftRuntime.Verify(pipeline, ref state, [float.NaN, 2, float.NegativeInfinity], draft, 1, default);
        Assert.Equal((SampleOutcome.DrawnDespiteNaN, 1, true, 0), (spoiled.Outcome, spoiled.Token, spoiled.IsAccepted, spoiled.FirstBadIndex));

        (SampleOutcome Outcome, int Token, int FirstBadIndex) Failed(float[] target, float[] drafted, int token)
        {
            DraftResult result = DraftRuntime.Verify(pipeline, ref state, target, drafted, token, default);
            Assert.False(result.IsDrawn || result.IsAccepted);
            return (result.Outcome, result.Token, result.FirstBadIndex);
        }
    }

    [Theory]
    [InlineData(0, 3, "token 0")]
    [InlineData(-1, 3, "token -1")]
    [InlineData(3, 3, "token 3")]
    [InlineData(1, 2, "2")]
    [InlineData(1, 0, "0")]
    public void What_cannot_have_been_drafted_is_refused_and_changes_nothing(int token, int length, string named)
    {
        StagePipeline pipeline = new([new TopKStage(2)]);
        var state = new SamplerState(1, 1);
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => DraftRuntime.Verify(pipeline, ref state, [3, 2, 1], ((float[])[0, 3, 5]).AsSpan(0, length), token, default));
        Assert.Contains(named, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Throws<ArgumentException>(() => DraftRuntime.Verify(pipeline, ref state, [3, 2, 1], [float.NaN, float.NaN, float.NegativeInfinity], 1, default));
        Assert.Throws<ArgumentException>(() => DraftRuntime.Verify(pipeline, ref state, [3, 2, 1], [0, 3, 5], 1, [7, 7]));
        Assert.Throws<ArgumentException>(() => DraftRuntime.Verify(pipeline, ref state, [3, 2, 1], [0, 3, 5], 1, [5]));
        Assert.Throws<ArgumentException>(() => DraftRuntime.Verify(pipeline, ref state, [3, 2, 1], 3, default));
        Assert.Equal(0, state.Position);
    }

    [Fact]
    public void A_stage_that_learns_learns_from_a_checked_guess_what_a_draw_would_teach_it()
    {
        float[] row = Rows.Make(RowShape.Flat, 60, new Noise(12));
        StagePipeline pipeline = new([new MirostatV2Stage(3) { Eta = 0.2, Mu = 7 }]);
        var state = new SamplerState(1, 1);
        DraftResult result = DraftRuntime.Verify(pipeline, ref state, row, 5, default);
        double bound = ((MirostatMemory)pipeline.Memories[0]!).Bound;
        Assert.Equal(7 - (0.2 * ((-result.LogProbability / Math.Log(2)) - 3)), bound, 1e-6);
        Assert.NotEqual(7, bound);

        pipeline = new([new AdaptivePStage(0.2) { Average = 0.5 }]);
        result = DraftRuntime.Verify(pipeline, ref state, row, 5, default);
        double before = new SamplerPlan().Trace(row).Survivors.Single(token => token.Token == result.Token).Probability;
        Assert.Equal((before + (0.9 * 0.5)) / 1.9, ((AdaptiveMemory)pipeline.Memories[0]!).Average, 1e-6);
    }

    // A row, another one that is near it, and no mask.
    private static (float[] Target, float[] Draft, ulong[]? Mask) Pair(int length, ulong seed, RowShape shape)
    {
        var noise = new Noise(seed);
        float[] target = Rows.Make(shape, length, noise);
        return (target, Array.ConvertAll(target, logit => logit + noise.Bell()), null);
    }

    private static void Compare(SamplerStage[] stages, (float[] Target, float[] Draft, ulong[]? Mask) rows, int draws)
    {
        int[] history = [1, 2, 1, 3, 1, 4, 9, 12];
        var pipeline = new StagePipeline(stages, history);
        double[] p = Probabilities(stages, rows.Target, history, rows.Mask);
        double[] q = Probabilities(stages, rows.Draft, history, rows.Mask);
        bool hasCoin = stages.Any(stage => stage is XtcStage { Averaged: false });
        int[] counts = new int[rows.Target.Length];
        draws = TestScale.Repeat(draws);
        int rejected = 0;
        for (int position = 0; position < draws; position++)
        {
            int token = Drafted(stages, rows.Draft, history, position, rows.Mask);
            var state = new SamplerState(3, 4) { Position = position };
            DraftResult result = DraftRuntime.Verify(pipeline, ref state, rows.Target, rows.Draft, token, rows.Mask);
            counts[result.Token]++;
            rejected += result.IsAccepted ? 0 : 1;

            // Only what the draft proposes too seldom makes up for what was rejected.
            Assert.True(result.IsAccepted || hasCoin || p[result.Token] > q[result.Token] * (1 - 1e-5), $"{result} at {position}: {new SamplerPlan(stages)}");
        }

        Assert.InRange(rejected, draws / 100, draws);
        ChiSquare.AssertFollows(p, counts, draws, new SamplerPlan(stages));
    }

    private static void CompareGuess(SamplerStage[] stages, float[] target, int guess)
    {
        int draws = TestScale.Repeat(10_000);
        int[] counts = new int[target.Length];
        for (int position = 0; position < draws; position++)
        {
            var state = new SamplerState(5, 6) { Position = position };
            counts[DraftRuntime.Verify(new StagePipeline(stages), ref state, target, guess, default).Token]++;
        }

        ChiSquare.AssertFollows(Probabilities(stages, target), counts, draws, $"{new SamplerPlan(stages)}, guessed {guess}");
    }

    // Two drafts are drawn, and then checked as far as they are accepted; where the first one is not, the second token is drawn.
    private static int Pairing(SamplerStage[] stages, float[] target, float[] draft, int text)
    {
        int first = Drafted(stages, draft, [], 2 * text);
        int second = Drafted(stages, draft, [first], (2 * text) + 1);
        var state = new SamplerState(3, 4) { Position = 2 * text };
        DraftResult checkedFirst = DraftRuntime.Verify(new StagePipeline(stages), ref state, target, draft, first, default);
        var pipeline = new StagePipeline(stages, [checkedFirst.Token]);
        int last = checkedFirst.IsAccepted
            ? DraftRuntime.Verify(pipeline, ref state, target, draft, second, default).Token
            : SamplerRuntime.Sample(pipeline, ref state, target);
        return (7 * checkedFirst.Token) + last;
    }

    // Drawn by the same sampler at the same position, as a draft is.
    private static int Drafted(SamplerStage[] stages, float[] draft, int[] history, int position, ulong[]? mask = null)
    {
        var state = new SamplerState(3, 4) { Position = position };
        var pipeline = new StagePipeline(stages, history);
        return mask is null ? SamplerRuntime.Sample(pipeline, ref state, draft) : SamplerRuntime.Sample(pipeline, ref state, draft, mask);
    }

    // Over both sides of XTC's coin.
    private static double[] Probabilities(SamplerStage[] stages, float[] row, int[]? history = null, ulong[]? mask = null)
    {
        int coin = Array.FindIndex(stages, stage => stage is XtcStage { Averaged: false, Probability: > 0 and < 1 });
        if (coin >= 0)
        {
            var xtc = (XtcStage)stages[coin];
            double[] without = Probabilities([.. stages[..coin], .. stages[(coin + 1)..]], row, history, mask);
            double[] with = Probabilities([.. stages[..coin], xtc with { Probability = 1 }, .. stages[(coin + 1)..]], row, history, mask);
            return [.. with.Zip(without, (one, other) => (xtc.Probability * one) + ((1 - xtc.Probability) * other))];
        }

        double[] probabilities = new double[row.Length];
        foreach (TraceToken token in new SamplerPlan(stages).Trace(row, null, history, mask).Survivors)
        {
            probabilities[token.Token] = token.Probability;
        }

        return probabilities;
    }

    private static int Inverse(double[] probabilities, double uniform)
    {
        int token = 0;
        for (double running = probabilities[0]; running <= uniform && token < probabilities.Length - 1; running += probabilities[token])
        {
            token++;
        }

        return token;
    }
}
