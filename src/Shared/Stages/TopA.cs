namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens whose probability is at least a times the square of the largest one.</summary>
    public static StageFacts TopA { get; } = new(
        "TopA",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("A", 0, 1) { Identity = 0 });
}
