namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Chooses the largest logit, the lowest id among equals.</summary>
    public static StageFacts Greedy { get; } = new(
        "Greedy",
        StageRole.Terminal, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.CommutesWithTemperature);
}
