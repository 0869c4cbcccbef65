namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens whose probability is at least m times the largest one.</summary>
    public static StageFacts MinP { get; } = new(
        "MinP",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix,
        new ParameterFacts("M", 0, 1) { Identity = 0 });
}
