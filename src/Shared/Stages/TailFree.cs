namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Cuts where the second differences of the sorted probabilities have summed to the share z.</summary>
    public static StageFacts TailFree { get; } = new(
        "TailFree",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("Z", 0, 1) { MinimumExcluded = true, Identity = 1 });
}
