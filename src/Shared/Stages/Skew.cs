namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Draws from the sorted survivors, whose running probability is raised to the power of e^skew.</summary>
    public static StageFacts Skew { get; } = new(
        "Skew",
        StageRole.Terminal, StageTraits.MeasuresMass,
        new ParameterFacts("Skew", -5, 5) { Identity = 0 });
}
