namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the k largest logits, exactly k.</summary>
    public static StageFacts TopK { get; } = new(
        "TopK",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.CommutesWithTemperature,
        new ParameterFacts("K", 1, int.MaxValue) { Whole = true });
}
