namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the longest prefix of the 100 most probable tokens that has at most the share h of their entropy.</summary>
    public static StageFacts TopH { get; } = new(
        "TopH",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("H", 0, 1) { MinimumExcluded = true });
}
