using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Randomness;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Runtime;

public sealed class BatchTests
{
    private const int Vocabulary = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(-1)]
    public void Every_row_draws_what_its_sampler_would_draw_alone(int threads)
    {
        float[] logits = Logits(40);
        int[] tokens = new int[40];
        PlanSampler[] samplers = Samplers(40);
        SamplerBatch.Sample(samplers, logits, Vocabulary, tokens, threads);
        PlanSampler[] alone = Samplers(40);
        Assert.Equal(alone.Select((sampler, row) => sampler.Sample(Row(logits, row))), tokens);
        Assert.All(samplers, sampler => Assert.Equal(1, sampler.Position));

        var results = new SampleResult[40];
        SamplerBatch.TrySample(samplers, logits, Vocabulary, results, threads);
        Assert.Equal(alone.Select((sampler, row) => sampler.TrySample(Row(logits, row))), results);
    }

    [Fact]
    public void One_row_without_a_legal_token_fails_the_batch_and_changes_nothing()
    {
        float[] logits = Logits(20);
        Array.Fill(logits, float.NaN, 7 * Vocabulary, Vocabulary);
        Array.Fill(logits, float.NegativeInfinity, 12 * Vocabulary, Vocabulary);
        PlanSampler[] samplers = Samplers(20);
        int[] tokens = new int[20];
        Array.Fill(tokens, -5);
        SamplingException exception = Assert.Throws<SamplingException>(() => SamplerBatch.Sample(samplers, logits, Vocabulary, tokens));
        Assert.Equal((7, SampleOutcome.NoLegalToken, 0), (exception.Row, exception.Outcome, exception.FirstBadIndex));
        Assert.Contains("every logit of row 7 of the batch is masked", exception.Message, StringComparison.Ordinal);
        Assert.All(samplers, sampler => Assert.Equal(0, sampler.Position));
        Assert.All(tokens, token => Assert.Equal(-5, token));
    }

    [Fact]
    public void A_failed_batch_steps_back_over_the_last_position_too()
    {
        float[] logits = Logits(2);
        Array.Fill(logits, float.NaN, Vocabulary, Vocabulary);
        PlanSampler[] samplers = Samplers(2);
        samplers[0].Position = CounterRandom.PositionLimit - 1;
        Assert.Throws<SamplingException>(() => SamplerBatch.Sample(samplers, logits, Vocabulary, new int[2]));
        Assert.Equal(CounterRandom.PositionLimit - 1, samplers[0].Position);
    }

    [Fact]
    public void With_TrySample_a_row_without_a_legal_token_is_an_outcome_of_its_own()
    {
        float[] logits = Logits(3);
        Array.Fill(logits, float.NaN, Vocabulary, Vocabulary);
        var results = new SampleResult[3];
        SamplerBatch.TrySample(Samplers(3), logits, Vocabulary, results);
        Assert.Equal([SampleOutcome.Drawn, SampleOutcome.NoLegalToken, SampleOutcome.Drawn], results.Select(result => result.Outcome));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_with_both_numbers()
    {
        PlanSampler[] samplers = Samplers(2);
        ArgumentException logits =
            Assert.Throws<ArgumentException>(() => SamplerBatch.Sample(samplers, new float[599], Vocabulary, new int[2]));
        Assert.StartsWith("2 rows of 300 logits are 600 scores, but there are 599.", logits.Message, StringComparison.Ordinal);
        ArgumentException results =
            Assert.Throws<ArgumentException>(() => SamplerBatch.Sample(samplers, new float[600], Vocabulary, new int[1]));
        Assert.StartsWith("There are 2 rows, but room for 1 results.", results.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplerBatch.Sample(samplers, [], 0, new int[2]));
        Assert.Throws<ArgumentNullException>(() => SamplerBatch.Sample<PlanSampler>(null!, [], 1, []));
    }

    [Fact]
    public void A_batch_of_no_rows_draws_nothing_and_writes_nothing()
    {
        PlanSampler[] samplers = Samplers(3);
        int[] tokens = [-5, -5];
        SampleResult kept = Samplers(1)[0].TrySample(Logits(1));
        SampleResult[] results = [kept, kept];
        SamplerBatch.Sample(samplers[..0], [], Vocabulary, tokens);
        SamplerBatch.TrySample(samplers[..0], [], Vocabulary, results);
        Assert.Equal([-5, -5], tokens);
        Assert.Equal([kept, kept], results);
        Assert.All(samplers, sampler => Assert.Equal(0, sampler.Position));

        ArgumentException logits = Assert.Throws<ArgumentException>(() => SamplerBatch.Sample(samplers[..0], new float[Vocabulary], Vocabulary, tokens));
        Assert.StartsWith("0 rows of 300 logits are 0 scores, but there are 300.", logits.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplerBatch.Sample(samplers[..0], [], 0, tokens));
    }

    private static float[] Logits(int rows) => Rows.Make(RowShape.Flat, rows * Vocabulary, new Noise(241));

    private static Span<float> Row(float[] logits, int row) => logits.AsSpan(row * Vocabulary, Vocabulary);

    private static PlanSampler[] Samplers(int rows) => [.. Enumerable.Range(0, rows).Select(row => new PlanSampler(
        (ulong)row, row % 2 == 0 ? [new TopKStage(40), new TemperatureStage(0.9)] : [new TopPStage(0.9)]))];
}
