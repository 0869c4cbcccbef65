namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the logits of at least the largest one minus n standard deviations.</summary>
    /// <remarks>Dividing by a temperature divides margin and deviation alike.</remarks>
    public static StageFacts TopNSigma { get; } = new(
        "TopNSigma",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.CommutesWithTemperature,
        new ParameterFacts("N", 0, float.MaxValue) { MinimumExcluded = true });
}
