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
}
