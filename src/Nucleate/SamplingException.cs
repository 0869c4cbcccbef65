using System;
using System.Globalization;

namespace Nucleate;

/// <summary>No token of the row could be drawn. The sampler is as it was before the call.</summary>
public sealed class SamplingException : InvalidOperationException
{
    /// <summary>An exception without details.</summary>
    public SamplingException()
        : base("No token could be drawn.")
    {
    }

    /// <summary>An exception with a message.</summary>
    public SamplingException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public SamplingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SamplingException(in SampleResult result)
        : base(Describe(result.Outcome, result.FirstBadIndex, -1))
    {
        Outcome = result.Outcome;
        FirstBadIndex = result.FirstBadIndex;
    }

    internal SamplingException(SamplingException ofRow, int row)
        : base(Describe(ofRow.Outcome, ofRow.FirstBadIndex, row), ofRow)
    {
        Outcome = ofRow.Outcome;
        FirstBadIndex = ofRow.FirstBadIndex;
        Row = row;
    }

    /// <summary>Why: <see cref="SampleOutcome.NoLegalToken"/> or <see cref="SampleOutcome.Empty"/>.</summary>
    public SampleOutcome Outcome { get; } = SampleOutcome.NoLegalToken;

    /// <summary>The first index that is not legal (the first NaN if there is one), or -1 for an empty row.</summary>
    public int FirstBadIndex { get; } = -1;

    /// <summary>The row of a batch, or -1.</summary>
    public int Row { get; } = -1;

    private static string Describe(SampleOutcome outcome, int firstBadIndex, int row)
    {
        string where = row < 0 ? "the row" : string.Create(CultureInfo.InvariantCulture, $"row {row} of the batch");
        return outcome == SampleOutcome.Empty
            ? $"No token could be drawn: {where} has no logits."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"No token could be drawn: every logit of {where} is masked, minus infinity or NaN (first bad index {firstBadIndex}). ")
                + "Check the mask and the model's output.";
    }
}
