namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the shortest prefix, by falling probability, whose mass reaches p.</summary>
    public static StageFacts TopP { get; } = new(
        "TopP",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("P", 0, 1) { MinimumExcluded = true, Identity = 1 });
}
