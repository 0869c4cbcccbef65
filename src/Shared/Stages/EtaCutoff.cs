namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens whose probability is at least the smaller one of ε and √ε · e^-entropy.</summary>
    public static StageFacts EtaCutoff { get; } = new(
        "EtaCutoff",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass,
        new ParameterFacts("Epsilon", 0, 1) { MinimumExcluded = true, MaximumExcluded = true });
}
