using System;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Runtime;

public sealed class SamplingExceptionTests
{
    private static readonly StagePipeline s_pipeline = new([new TopPStage(0.9)]);

    [Fact]
    public void An_empty_row_says_that_it_is_empty()
    {
        SamplingException exception = Thrown([], null);
        Assert.Equal((SampleOutcome.Empty, -1, -1), (exception.Outcome, exception.FirstBadIndex, exception.Row));
        Assert.Equal("No token could be drawn: the row has no logits.", exception.Message);
    }

    [Theory]
    [InlineData(new[] { float.NegativeInfinity, float.NegativeInfinity }, 0)]
    [InlineData(new[] { float.NegativeInfinity, float.NaN }, 1)]
    public void A_row_without_a_legal_token_says_where_it_goes_wrong(float[] logits, int firstBadIndex)
    {
        SamplingException exception = Thrown(logits, null);
        Assert.Equal((SampleOutcome.NoLegalToken, firstBadIndex), (exception.Outcome, exception.FirstBadIndex));
        Assert.Equal(
            "No token could be drawn: every logit of the row is masked, minus infinity or NaN "
            + $"(first bad index {firstBadIndex}). Check the mask and the model's output.",
            exception.Message);
    }

    [Fact]
    public void A_mask_that_allows_nothing_is_no_legal_token() =>
        Assert.Equal(SampleOutcome.NoLegalToken, Thrown([1, 2, 3], [0]).Outcome);

    [Fact]
    public void The_usual_constructors_are_there()
    {
        var inner = new InvalidOperationException("cause");
        Assert.Equal("No token could be drawn.", new SamplingException().Message);
        Assert.Equal("text", new SamplingException("text").Message);
        Assert.Same(inner, new SamplingException("text", inner).InnerException);
        Assert.Equal(-1, new SamplingException().Row);
    }

    // The state is as it was, and a later step draws as if nothing had happened.
    private static SamplingException Thrown(float[] logits, ulong[]? mask)
    {
        var state = new SamplerState(3, 4) { Position = 9 };
        SamplerState before = state;
        SamplingException exception = Assert.Throws<SamplingException>(() => mask is null
            ? SamplerRuntime.Sample(s_pipeline, ref state, logits)
            : SamplerRuntime.Sample(s_pipeline, ref state, logits, mask));
        Assert.Equal(before, state);
        int expected = SamplerRuntime.Sample(s_pipeline, ref before, new float[50]);
        Assert.Equal(expected, SamplerRuntime.Sample(s_pipeline, ref state, new float[50]));
        return exception;
    }
}
