namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens whose surprise is nearest to the entropy, as few as reach the mass p.</summary>
    public static StageFacts TypicalP { get; } = new(
        "TypicalP",
        StageRole.Truncate, StageTraits.MeasuresMass,
        new ParameterFacts("P", 0, 1) { MinimumExcluded = true, Identity = 1 });
}
