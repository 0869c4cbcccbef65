namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Cuts at the steepest drop of the sorted logits, each weighed by one over its rank.</summary>
    public static StageFacts MinK { get; } = new(
        "MinK",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix,
        new ParameterFacts("Tau", 0, float.MaxValue));
}
