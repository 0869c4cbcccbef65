using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;
using Nucleate.Tests.Draw;
using Nucleate.Tests.Numerics;
using Nucleate.Tests.Plans;
using Nucleate.Tests.Runtime;
using Nucleate.Tests.Scans;
using Nucleate.Tests.Support;
using Nucleate.Tests.Survival;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>
/// Defects that samplers are known to have had, and for each the test that shows that this one does not have it: one of this
/// class, or one that was there anyway.
/// </summary>
public sealed class KnownDefectTests
{
    private const int LargeVocabulary = 151_936;

    /// <summary>The defect, and the test.</summary>
    public static TheoryData<string, Type, string> Defects { get; } = new()
    {
        { "XTC's coin is the number that another step draws with", typeof(KnownDefectTests), nameof(No_two_coins_or_draws_share_a_number) },
        { "a copy shares what it has learned with its source", typeof(KnownDefectTests), nameof(Samplers_with_the_same_past_go_on_alike_and_alone) },
        { "a copy of a penalty has the window but not the counts", typeof(KnownDefectTests), nameof(Samplers_with_the_same_past_go_on_alike_and_alone) },
        { "a copy of the state goes on with its source", typeof(ReplayTests), nameof(ReplayTests.A_copied_state_goes_on_alone) },
        { "masked tokens make typical's entropy NaN", typeof(NewerStageVectorTests), nameof(NewerStageVectorTests.Masked_tokens_do_not_count_for_the_entropy) },
        { "min-p of 1 removes the best token too", typeof(LlamaVectorTests), nameof(LlamaVectorTests.MinP) },
        { "top-p ignores the least number of survivors", typeof(TransformersVectorTests), nameof(TransformersVectorTests.Top_p_keeps_as_many_as_it_has_to) },
        { "rounding of the cumulative sum draws a token behind the last one", typeof(InverseCdfTests), nameof(InverseCdfTests.The_largest_uniform_number_still_draws_a_survivor) },
        { "a row that is masked everywhere draws its last token", typeof(UnusualRowTests), nameof(UnusualRowTests.A_row_without_a_legal_token_is_an_outcome) },
        { "top-p by a bound keeps hundreds of times too many", typeof(KnownDefectTests), nameof(A_nucleus_of_a_large_vocabulary_has_no_token_too_many) },
        { "a shortcut to the best token takes it too often", typeof(KnownDefectTests), nameof(The_best_token_of_a_nucleus_is_drawn_with_its_share) },
        { "a hidden top-k comes before everything", typeof(KnownDefectTests), nameof(No_other_cut_comes_before_a_large_top_k) },
        { "mirostat's bound survives into the next sequence", typeof(KnownDefectTests), nameof(What_one_sampler_learned_is_unknown_to_the_next) },
        { "dynamic temperature divides by 0 where a row has no entropy", typeof(KnownDefectTests), nameof(A_dynamic_temperature_of_0_divides_by_nothing) },
        { "XTC tests the probability of the next token", typeof(NewerStageVectorTests), nameof(NewerStageVectorTests.Xtc) },
        { "XTC drops tokens of exactly the threshold's probability", typeof(NewerStageVectorTests), nameof(NewerStageVectorTests.Xtc_keeps_the_last_of_equal_tokens_and_needs_two) },
        { "the second row of a batch has another temperature", typeof(BatchTests), nameof(BatchTests.Every_row_draws_what_its_sampler_would_draw_alone) },
        { "typical adds the probability to its logarithm", typeof(NewerStageVectorTests), nameof(NewerStageVectorTests.Of_two_equally_typical_tokens_the_more_probable_one_comes_first) },
        { "DRY's base is its allowed length", typeof(KnownDefectTests), nameof(The_base_of_DRY_does_not_depend_on_the_allowed_length) },
        { "the last part of the distribution cannot be drawn", typeof(InverseCdfTests), nameof(InverseCdfTests.Tokens_of_equal_weight_divide_the_unit_interval_evenly) },
        { "two forms of the same top-p disagree on ties", typeof(DialectPipelineTests), nameof(DialectPipelineTests.Groups_of_equal_logits_agree_with_the_interpreter) },
        { "mirostat 1 estimates by another formula", typeof(MirostatTests), nameof(MirostatTests.The_estimate_of_version_one_is_its_formula) },
        { "a temperature of 0 is ignored", typeof(LlamaVectorTests), nameof(LlamaVectorTests.Temperature) },
        { "two orders of one pipeline", typeof(OwnVectorTests), nameof(OwnVectorTests.Temperature_and_top_p_do_not_commute) },
        { "masked tokens count as 0 for the deviation", typeof(NewerStageVectorTests), nameof(NewerStageVectorTests.Masked_tokens_do_not_count_for_the_entropy) },
        { "min-p drops equality", typeof(ToleranceTests), nameof(ToleranceTests.A_token_that_is_exactly_m_times_as_probable_as_the_best_one_survives_min_p) },
        { "penalties run in another order than everybody's", typeof(DialectVectorTests), nameof(DialectVectorTests.Penalties_one_after_the_other) },
        { "noise of a limited range never draws unlikely tokens", typeof(KnownDefectTests), nameof(A_token_of_any_probability_can_be_drawn) },
        { "noise of a limited table leaves tokens of large vocabularies out", typeof(InverseCdfTests), nameof(InverseCdfTests.A_row_with_several_chunks_per_partial_sum_is_divided_rightly) },
        { "a negative temperature inverts the ranking", typeof(ArgumentTests), nameof(ArgumentTests.A_value_outside_of_its_range_is_refused) },
        { "an option is never read", typeof(StageModelTests), nameof(StageModelTests.Every_property_of_a_record_is_in_its_model) },
        { "a mask after the cut takes the first slot", typeof(OwnVectorTests), nameof(OwnVectorTests.A_mask_comes_before_the_truncation) },
        { "softmax overflows above 88 and underflows below -104", typeof(OwnVectorTests), nameof(OwnVectorTests.Neither_large_nor_very_negative_logits_overflow) },
        { "the exponential of 0 is not 1", typeof(ExponentialTests), nameof(ExponentialTests.A_difference_of_0_weighs_exactly_1) },
        { "an exponential depends on the length of its span", typeof(WeightsTests), nameof(WeightsTests.Weights_of_a_span_have_the_bits_of_single_weights_also_in_place) },
        { "a sum depends on the width of vectors", typeof(LanesTests), nameof(LanesTests.Sums_by_halves_are_the_same_at_every_width) },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_test_shows_that_the_defect_is_not_ours(string defect, Type tests, string test)
    {
        MethodInfo? method = tests.GetMethod(test);
        Assert.True(method?.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null) == true, defect);
    }

    [Fact]
    public void No_two_coins_or_draws_share_a_number()
    {
        var numbers = new HashSet<double>();
        const int Steps = 512;
        foreach (RandomPurpose purpose in new[] { RandomPurpose.Draw, RandomPurpose.Xtc, (RandomPurpose)((int)RandomPurpose.Xtc + 1) })
        {
            numbers.UnionWith(Enumerable.Range(0, Steps).Select(position => new SamplerState(7, 1) { Position = position }.Uniform(purpose)));
        }

        Assert.Equal(3 * Steps, numbers.Count);
    }

    [Fact]
    public void Samplers_with_the_same_past_go_on_alike_and_alone()
    {
        SamplerStage[] stages =
        [
            new RepetitionPenaltyStage(1.2f) { Window = 16 }, new FrequencyPenaltyStage(0.3) { Window = 16 }, new DryStage(0.8) { AllowedLength = 1 },
            new XtcStage(0.5) { Threshold = 0.05 }, new MirostatV2Stage(3),
        ];
        foreach (SamplerStage terminal in new SamplerStage[] { new MirostatStage(3), new MirostatV2Stage(3), new AdaptivePStage(0.3) })
        {
            stages[^1] = terminal;
            var original = new PlanSampler(3, stages);
            int[] first = Walk(original, 0, 100);
            var copy = new PlanSampler(3, stages);
            Assert.Equal(first, Walk(copy, 0, 100));
            int[] ahead = Walk(original, 100, 300);
            Assert.Equal(ahead, Walk(copy, 100, 300));
            Assert.True(ahead.Distinct().Count() > 5, "It hardly draws anything.");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_nucleus_of_a_large_vocabulary_has_no_token_too_many(bool zipf)
    {
        var noise = new Noise(41);
        float[] logits = [.. Enumerable.Range(0, LargeVocabulary).Select(token => zipf ? -2 * MathF.Log(token + 1) : token < 10 ? 20 - (0.7f * token) : 2.5f * noise.Bell())];
        double best = logits.Max();
        double[] weights = [.. logits.Select(logit => Math.Exp(logit - best)).OrderDescending()];
        double enough = 0.9 * weights.Sum();
        int nucleus = 0;
        for (double mass = 0; mass < enough; nucleus++)
        {
            mass += weights[nucleus];
        }

        Assert.InRange(nucleus, 2, 10);
        Assert.Equal(nucleus, new Step([new TopPStage(0.9)], logits).Filter().Length);
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.5 }, 0.6, 0.5)]
    [InlineData(new[] { 0.5, 0.3, 0.2 }, 0.7, 0.625)]
    public void The_best_token_of_a_nucleus_is_drawn_with_its_share(double[] probabilities, double p, double share)
    {
        const int Draws = 40_000;
        float[] row = Vector.Logits(probabilities);
        var sampler = new PlanSampler(1, [new TopPStage(p)]);
        int best = Enumerable.Range(0, Draws).Count(_ => sampler.Sample(row) == 0);
        Assert.InRange((double)best / Draws, share - 0.01, share + 0.01);
    }

    [Fact]
    public void No_other_cut_comes_before_a_large_top_k()
    {
        var noise = new Noise(43);
        float[] logits = [.. Enumerable.Range(0, 20_000).Select(_ => noise.Bell())];
        int[] best = [.. Enumerable.Range(0, logits.Length).OrderByDescending(token => logits[token]).Take(10_000).Order()];
        Assert.Equal(best, new Step([new TopKStage(10_000)], logits).Filter().Select(candidate => candidate.Token).Order());
    }

    [Fact]
    public void What_one_sampler_learned_is_unknown_to_the_next()
    {
        int[] first = Walk(new PlanSampler(5, [new MirostatV2Stage(2) { Eta = 1 }]), 0, 60);
        _ = Walk(new PlanSampler(6, [new MirostatV2Stage(9) { Eta = 1 }]), 0, 60);
        Assert.Equal(first, Walk(new PlanSampler(5, [new MirostatV2Stage(2) { Eta = 1 }]), 0, 60));
    }

    [Theory]
    [InlineData(new[] { 100f, 0 })]
    [InlineData(new[] { 1e30f, -1e30f, 0 })]
    [InlineData(new[] { 1f, float.NegativeInfinity })]
    public void A_dynamic_temperature_of_0_divides_by_nothing(float[] logits)
    {
        var step = new Step([new DynamicTemperatureStage(0, 2)], logits);
        Candidate best = step.Filter().OrderByDescending(candidate => candidate.Probability).First();
        Assert.Equal((0, 1f), (best.Token, best.Probability));
        Assert.Equal(1, step.Trace().Survivors[0].Probability);
    }

    [Theory]
    [InlineData(4, 1.75, 4, 1)]
    [InlineData(4, 1.75, 6, 3.0625)]
    [InlineData(2, 4, 3, 4)]
    public void The_base_of_DRY_does_not_depend_on_the_allowed_length(int allowed, double factor, int length, double penalty)
    {
        int[] repeated = [.. Enumerable.Range(10, length)];
        var step = new Step([new DryStage(1) { Base = factor, AllowedLength = allowed }], new float[30]) { History = [.. repeated, 5, .. repeated] };
        Check.Close(-penalty, step.Trace().Survivors.Single(token => token.Token == 5).Logit, 1e-9, step);
        var probabilities = step.Filter().ToDictionary(candidate => candidate.Token, candidate => (double)candidate.Probability);
        Check.Close(Math.Exp(-penalty), probabilities[5] / probabilities[0], 1e-5, step);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(27)]
    public void A_token_of_any_probability_can_be_drawn(int gap)
    {
        double rare = Math.Exp(-gap);
        float[] row = new float[5000];
        Array.Fill(row, float.NegativeInfinity);
        (row[0], row[4999]) = (0, -gap);
        foreach (SamplerStage[] stages in new SamplerStage[][] { [], [new TopKStage(2)] })
        {
            Assert.Equal((0, 4999), (Drawn(stages, row, 1 - (2 * rare)), Drawn(stages, row, 1 - (rare / 2))));
        }
    }

    private static int Drawn(SamplerStage[] stages, float[] row, double uniform)
    {
        var workspace = default(Workspace);
        var pipeline = new StagePipeline(stages);
        var survivors = new Survivors(ref workspace, new LogitRow(row, null, false, pipeline.Adjustments));
        pipeline.Narrow(ref survivors);
        return survivors.Draw(uniform, measuresKeptMass: false).Token;
    }

    // Accepts what it draws, so that penalties and repeats have a past.
    private static int[] Walk(PlanSampler sampler, int from, int count)
    {
        int[] tokens = new int[count];
        for (int i = 0; i < count; i++)
        {
            var noise = new Noise((ulong)(from + i));
            tokens[i] = sampler.Sample([.. Enumerable.Range(0, 40).Select(_ => 2 * noise.Bell())]);
            sampler.Accept(tokens[i]);
        }

        return tokens;
    }
}
