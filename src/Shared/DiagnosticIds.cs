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

    /// <summary>A temperature above what suits the declared task.</summary>
    public const string HotForTask = "NUC2001";

    /// <summary>A high temperature together with a wide top-p, where the declared task suffers from it.</summary>
    public const string HotAndWide = "NUC2002";

    /// <summary>A temperature below what suits the declared task.</summary>
    public const string ColdForTask = "NUC2003";

    /// <summary>A value that the API refuses.</summary>
    public const string RefusedByApi = "NUC2004";

    /// <summary>A parameter that the model does not take.</summary>
    public const string RefusedByModel = "NUC2005";

    /// <summary>Temperature and top-p, of which one should be set.</summary>
    public const string TemperatureWithTopP = "NUC2006";

    /// <summary>Values of which one leaves another nothing to do.</summary>
    public const string Contradiction = "NUC2007";

    /// <summary>A penalty where the answer has to keep to a format.</summary>
    public const string PenaltyInFormat = "NUC2008";

    /// <summary>A value that the model does not take while it thinks.</summary>
    public const string RefusedWhileThinking = "NUC2009";

    /// <summary>A value between those that the voice model takes.</summary>
    public const string VoiceStep = "NUC2010";

    /// <summary>A value that the vendor warns of.</summary>
    public const string DiscouragedByVendor = "NUC2011";

    /// <summary>A voice's parameter that costs quality, or that the voice model ignores.</summary>
    public const string VoiceQuality = "NUC2012";

    /// <summary>The same answer is wanted again, and nothing sees to it.</summary>
    public const string NotReproducible = "NUC2013";

    /// <summary>JSON without a schema where schemas can be given.</summary>
    public const string JsonWithoutSchema = "NUC2014";

    /// <summary>A model that speaks where one that writes is meant, or the reverse.</summary>
    public const string TextAndVoice = "NUC2015";

    /// <summary>A model that the catalog does not know.</summary>
    public const string UnknownModel = "NUC2016";

    /// <summary>An option that the library in use does not send.</summary>
    public const string LeftOut = "NUC3008";
}
