using System;
using System.Linq;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Samplers.Tests;

public class BatchTests
{
    private const int RowCount = 37;
    private const int VocabularySize = 3000;

    private static ChatSampler[] Samplers() =>
        [.. Enumerable.Range(0, RowCount).Select(row => new ChatSampler(seed: 7, sequence: (ulong)row))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(-1)]
    public void Tokens_do_not_depend_on_the_number_of_threads(int threads)
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 1);
        ChatSampler[] alone = Samplers();
        ChatSampler[] together = Samplers();
        int[] tokens = new int[RowCount];
        for (int step = 0; step < 5; step++)
        {
            SamplerBatch.Sample(together, logits, VocabularySize, tokens, threads);
            for (int row = 0; row < RowCount; row++)
            {
                Assert.Equal(alone[row].Sample(logits.AsSpan(row * VocabularySize, VocabularySize)), tokens[row]);
                alone[row].Accept(tokens[row]);
                together[row].Accept(tokens[row]);
            }
        }
    }

    [Fact]
    public void A_row_draws_the_same_token_whatever_rows_are_beside_it()
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 2);
        int[] all = new int[RowCount];
        SamplerBatch.Sample(Samplers(), logits, VocabularySize, all);
        int[] half = new int[RowCount / 2];
        SamplerBatch.Sample(Samplers()[..half.Length], logits.AsSpan(0, half.Length * VocabularySize), VocabularySize, half);
        Assert.Equal(all[..half.Length], half);
    }

    [Fact]
    public void Rows_with_the_same_logits_and_seed_draw_different_tokens_in_different_sequences()
    {
        float[] row = Rows.Normal(VocabularySize, seed: 3, deviation: 0.1);
        float[] logits = [.. Enumerable.Repeat(row, RowCount).SelectMany(scores => scores)];
        int[] tokens = new int[RowCount];
        SamplerBatch.Sample([.. Enumerable.Range(0, RowCount).Select(i => new WholeRowSampler(1, (ulong)i))], logits, VocabularySize, tokens);
        Assert.True(tokens.Distinct().Count() > RowCount / 2);
    }

    [Fact]
    public void A_row_without_a_legal_token_leaves_every_position_and_the_tokens_as_they_were()
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 4);
        logits.AsSpan(11 * VocabularySize, VocabularySize).Fill(float.NegativeInfinity);
        logits.AsSpan(20 * VocabularySize, VocabularySize).Fill(float.NaN);
        ChatSampler[] samplers = Samplers();
        samplers[3].Position = 100;
        int[] tokens = [.. Enumerable.Repeat(-7, RowCount)];
        SamplingException exception = Assert.Throws<SamplingException>(() => SamplerBatch.Sample(samplers, logits, VocabularySize, tokens));
        Assert.Equal((11, SampleOutcome.NoLegalToken, 0), (exception.Row, exception.Outcome, exception.FirstBadIndex));
        Assert.Contains("row 11", exception.Message, StringComparison.Ordinal);
        Assert.All(tokens, token => Assert.Equal(-7, token));
        Assert.All(samplers, sampler => Assert.Equal(sampler == samplers[3] ? 100 : 0, sampler.Position));
    }

    [Fact]
    public void A_row_without_a_legal_token_leaves_no_sampler_half_taught()
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 4);
        AssertUntaught([.. Enumerable.Range(0, RowCount).Select(row => new MirostatSampler(7, (ulong)row))], logits);
        AssertUntaught([.. Enumerable.Range(0, RowCount).Select(row => new AdaptiveSampler(7, (ulong)row))], logits);
    }

    private static void AssertUntaught<TSampler>(TSampler[] samplers, float[] logits)
        where TSampler : class, ISampler
    {
        int[] tokens = new int[RowCount];
        SamplerBatch.Sample(samplers[..5], logits.AsSpan(0, 5 * VocabularySize), VocabularySize, tokens);
        string[] before = [.. samplers.Select(Learned)];
        float[] broken = [.. logits];
        broken.AsSpan(11 * VocabularySize, VocabularySize).Fill(float.NaN);
        Assert.Throws<SamplingException>(() => SamplerBatch.Sample(samplers, broken, VocabularySize, tokens));
        Assert.Equal(before, samplers.Select(Learned));
        SamplerBatch.Sample(samplers, logits, VocabularySize, tokens);
        Assert.DoesNotContain(true, before.Zip(samplers, (was, sampler) => was == Learned(sampler)));
    }

    private static string Learned(ISampler sampler) => sampler.CurrentPlan.Stages[^1] switch
    {
        MirostatStage mirostat => $"{sampler.Position} {mirostat.Mu:R}",
        AdaptivePStage adaptive => $"{sampler.Position} {adaptive.Average:R}",
        SamplerStage stage => throw new NotSupportedException(stage.Name),
    };

    [Fact]
    public void TrySample_reports_a_row_without_a_legal_token_as_its_own_outcome()
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 5);
        logits.AsSpan(11 * VocabularySize, VocabularySize).Fill(float.NegativeInfinity);
        var results = new SampleResult[RowCount];
        SamplerBatch.TrySample(Samplers(), logits, VocabularySize, results);
        Assert.Equal(SampleOutcome.NoLegalToken, results[11].Outcome);
        Assert.Equal(RowCount - 1, results.Count(result => result.IsDrawn && result.Token >= 0 && result.Survivors > 0));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_with_both_sizes()
    {
        int[] tokens = new int[RowCount];
        ArgumentException logits = Assert.Throws<ArgumentException>(() => SamplerBatch.Sample(Samplers(), new float[100], VocabularySize, tokens));
        Assert.Contains("111000", logits.Message, StringComparison.Ordinal);
        Assert.Contains("100", logits.Message, StringComparison.Ordinal);
        ArgumentException results = Assert.Throws<ArgumentException>(
            () => SamplerBatch.Sample(Samplers(), new float[RowCount * VocabularySize], VocabularySize, new int[3]));
        Assert.Contains("37", results.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplerBatch.Sample(Samplers(), [], 0, tokens));
        Assert.Throws<ArgumentNullException>(() => SamplerBatch.Sample<ChatSampler>(null!, [], 1, tokens));
    }

    [Fact]
    public void No_rows_are_no_work_whatever_they_stand_beside()
    {
        float[] logits = Rows.Batch(RowCount, VocabularySize, seed: 6);
        ChatSampler[] samplers = Samplers();
        int[] tokens = [.. Enumerable.Repeat(-7, RowCount)];
        SampleResult kept = new WholeRowSampler(1).TrySample(logits.AsSpan(0, VocabularySize));
        SampleResult[] results = [.. Enumerable.Repeat(kept, RowCount)];
        SamplerBatch.Sample(samplers[..0], logits.AsSpan(0, 0), VocabularySize, tokens);
        SamplerBatch.TrySample(samplers[..0], logits.AsSpan(0, 0), VocabularySize, results);
        Assert.All(tokens, token => Assert.Equal(-7, token));
        Assert.All(results, result => Assert.Equal(kept, result));
        Assert.All(samplers, sampler => Assert.Equal(0, sampler.Position));

        // The batch goes on as if nothing had been asked.
        int[] expected = new int[RowCount];
        SamplerBatch.Sample(Samplers(), logits, VocabularySize, expected);
        SamplerBatch.Sample(samplers, logits, VocabularySize, tokens);
        Assert.Equal(expected, tokens);
    }
}
