namespace Nucleate;

/// <summary>The ids of all diagnostics. Stable for ever: never renumber, never reuse.</summary>
internal static class DiagnosticIds
{
    /// <summary>A value outside its range, or no value.</summary>
    public const string ValueOutOfRange = "NUC1001";

    /// <summary>A type that cannot carry the generated members.</summary>
    public const string UnsuitableType = "NUC1002";

    /// <summary>A stage on another partial declaration than the one with <c>[Sampler]</c>, where no order exists.</summary>
    public const string StageElsewhere = "NUC1003";

    /// <summary>A stage after a terminal one.</summary>
    public const string StageAfterTerminal = "NUC1004";

    /// <summary>A stage whose value makes it change nothing.</summary>
    public const string StageWithoutEffect = "NUC1005";

    /// <summary>A stage that another one leaves nothing to do.</summary>
    public const string DeadStage = "NUC1006";

    /// <summary>The same stage twice in a row that could be one.</summary>
    public const string RepeatedStage = "NUC1007";

    /// <summary>A temperature above 1 in front of a cut that is measured in probabilities.</summary>
    public const string HotBeforeCut = "NUC1008";

    /// <summary>A temperature above 1 and no truncation.</summary>
    public const string HotWithoutCut = "NUC1009";

    /// <summary>A penalty after a truncation.</summary>
    public const string PenaltyAfterCut = "NUC1010";

    /// <summary>A penalty where a format has to repeat its own tokens.</summary>
    public const string PenaltyBreaksFormat = "NUC1011";

    /// <summary>A sampler that looks at accepted tokens and is never told any.</summary>
    public const string NeverAccepts = "NUC1012";

    /// <summary>A struct sampler that is copied, so that both copies draw the same numbers.</summary>
    public const string CopiedSampler = "NUC1013";

    /// <summary>XTC that may exclude the end of the text.</summary>
    public const string UnprotectedEnd = "NUC1014";

    /// <summary>A truncation in front of a terminal that steers by itself.</summary>
    public const string CutBeforeSteering = "NUC1015";

    /// <summary>A stage or value that the dialect does not have or reads differently.</summary>
    public const string NotInDialect = "NUC1016";

    /// <summary>An option that the library in use does not send.</summary>
    public const string LeftOut = "NUC3008";
}
