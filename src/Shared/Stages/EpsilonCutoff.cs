namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens of at least probability ε.</summary>
    public static StageFacts EpsilonCutoff { get; } = new(
        "EpsilonCutoff",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("Epsilon", 0, 1) { MinimumExcluded = true, MaximumExcluded = true });
}
