using System.Runtime.InteropServices;

namespace Nucleate;

/// <summary>What a step drew, and from what.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SampleResult
{
    internal SampleResult(int token, SampleOutcome outcome)
    {
        Token = token;
        Outcome = outcome;
    }

    /// <summary>The drawn token, or -1 if none was legal.</summary>
    public int Token { get; }

    /// <summary>How the step ended.</summary>
    public SampleOutcome Outcome { get; }

    /// <summary>Natural logarithm of the token's probability in the distribution that was really sampled from: 0 or less.</summary>
    public float LogProbability { get; init; }

    /// <summary>
    /// The survivors' share, in [0, 1], of the distribution that would have been sampled from without truncating stages,
    /// at the temperature of the draw. 1 if nothing was truncated. A greedy choice has no temperature, so the planner
    /// removes temperatures beside it, and the share is that of the undivided logits.
    /// </summary>
    public float KeptMass { get; init; }

    /// <summary>How many tokens could have been drawn.</summary>
    public int Survivors { get; init; }

    /// <summary>
    /// The first index that makes the row unusual: of NaN or plus infinity where a token was drawn, else of the first
    /// token that is not legal; -1 if there is none.
    /// </summary>
    public int FirstBadIndex { get; init; }

    /// <summary>Whether a token was drawn.</summary>
    public bool IsDrawn => Outcome < SampleOutcome.NoLegalToken;

    internal static SampleResult Failed(SampleOutcome outcome, int firstBadIndex) =>
        new(-1, outcome) { LogProbability = float.NaN, KeptMass = 0, FirstBadIndex = firstBadIndex };
}
