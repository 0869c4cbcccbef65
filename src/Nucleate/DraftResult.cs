using System.Runtime.InteropServices;

namespace Nucleate;

/// <summary>What became of a drafted token.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DraftResult
{
    internal DraftResult(int token, SampleOutcome outcome)
    {
        Token = token;
        Outcome = outcome;
    }

    /// <summary>The step's token: the drafted one if it was accepted, else the one drawn in its place; -1 if none was legal.</summary>
    public int Token { get; }

    /// <summary>How the step ended.</summary>
    public SampleOutcome Outcome { get; }

    /// <summary>Whether <see cref="Token"/> is the drafted one. If not, drafts of later steps are void: they continue another text.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>How likely the drafted token was to be accepted: min(1, p / q), in [0, 1].</summary>
    public float AcceptanceProbability { get; init; }

    /// <summary>Natural logarithm of the probability that <see cref="Token"/> has in the distribution of the target row: 0 or less.</summary>
    public float LogProbability { get; init; }

    /// <summary>The first index that makes the target row unusual, as in <see cref="SampleResult.FirstBadIndex"/>; -1 if there is none.</summary>
    public int FirstBadIndex { get; init; }

    /// <summary>Whether the step has a token.</summary>
    public bool IsDrawn => Outcome < SampleOutcome.NoLegalToken;

    internal static DraftResult Failed(in SampleResult result) =>
        new(-1, result.Outcome) { LogProbability = float.NaN, FirstBadIndex = result.FirstBadIndex };
}
