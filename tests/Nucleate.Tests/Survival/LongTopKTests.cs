using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>On long rows a small top-k first reads maxima of segments and then looks at few of them: as a sort would find it.</summary>
public sealed class LongTopKTests
{
    private static readonly int[] s_lengths = [16_383, 16_384, 16_385, 16_895, 16_896, 17_407, 17_409, 20_011, 32_768 + 500, 65_537];
    private static readonly int[] s_counts = [2, 3, 40, 64, 111, 112, 113, 128];

    [Fact]
    public void Every_shape_and_length_agrees_with_sorting()
    {
        var noise = new Noise(251);
        foreach (int length in s_lengths)
        {
            foreach (RowShape shape in Rows.Shapes)
            {
                float[] logits = Rows.Make(shape, length, noise);
                Compare(new Step([new TopKStage(noise.Pick(s_counts))], logits) { Name = shape.ToString() });
            }
        }
    }

    [Fact]
    public void The_longest_row_that_is_read_by_segments_and_the_next_one_agree_with_sorting()
    {
        foreach (int length in new[] { 458_752, 458_753 })
        {
            float[] logits = Rows.Make(RowShape.Quantised, length, new Noise(252));
            logits[^1] = 200;
            Compare(new Step([new TopKStage(100)], logits));
        }
    }

    [Fact]
    public void Adjusted_tokens_take_part_with_their_adjusted_logits()
    {
        var noise = new Noise(253);
        for (int round = 0; round < TestScale.Repeat(60); round++)
        {
            float[] logits = Rows.Make(noise.Pick(RowShape.Flat, RowShape.Typical, RowShape.Quantised), noise.Pick(s_lengths), noise);
            Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(2000), noise);
            int[] best = Naive.Order(logits)[..60];
            int[] history = [.. best.Where(_ => noise.Chance(50)), .. Enumerable.Range(0, 20).Select(_ => noise.Below(logits.Length))];
            SamplerStage penalty = noise.Pick<SamplerStage>(new PresencePenaltyStage(1.5), new PresencePenaltyStage(-2));
            var suppress = new SuppressStage([best[3], noise.Below(logits.Length)]);
            Compare(new Step([penalty, suppress, new TopKStage(noise.Pick(s_counts))], logits) { History = history });
        }
    }

    [Fact]
    public void NaN_and_infinities_of_both_signs_are_handled_as_on_short_rows()
    {
        var noise = new Noise(254);
        for (int round = 0; round < TestScale.Repeat(40); round++)
        {
            float[] logits = Rows.Make(RowShape.Flat, noise.Pick(s_lengths), noise);
            Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(3) * 6000, noise);
            Rows.Sprinkle(logits, float.NaN, noise.Below(4), noise);
            Rows.Sprinkle(logits, float.PositiveInfinity, noise.Pick(0, 0, 1, 50), noise);
            Assert.True(Agreement.Holds(new Step([new TopKStage(noise.Pick(s_counts))], logits) { Name = $"round {round}" }));
        }
    }

    [Fact]
    public void A_row_with_fewer_legal_tokens_than_k_keeps_them_all()
    {
        float[] logits = new float[20_000];
        Array.Fill(logits, float.NegativeInfinity);
        int[] legal = [0, 511, 512, 1023, 8000, 16_383, 16_384, 19_999];
        Array.ForEach(legal, token => logits[token] = token % 7);
        Compare(new Step([new TopKStage(40)], logits));
        Compare(new Step([new TopKStage(8)], logits));
        Compare(new Step([new TopKStage(7)], logits));
    }

    // The k best by sorting, with the adjustments applied one by one.
    private static void Compare(Step step)
    {
        float[] present = [.. step.Logits];
        foreach (SamplerStage stage in step.Stages)
        {
            IEnumerable<int> tokens = stage is SuppressStage suppress ? suppress.Tokens
                : stage is PresencePenaltyStage ? step.History.Distinct()
                : [];
            foreach (int token in tokens)
            {
                present[token] -= stage is PresencePenaltyStage presence ? (float)presence.Penalty : float.PositiveInfinity;
            }
        }

        int k = (int)((TopKStage)step.Stages[^1]).K;
        IEnumerable<int> expected = Naive.Order(present).Take(k).Order();
        Check.Same([.. expected], [.. step.Filter().Select(candidate => candidate.Token).Order()], step);
    }
}
