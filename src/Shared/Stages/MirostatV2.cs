namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Draws from the tokens whose surprise is within a bound that learns from each draw.</summary>
    public static StageFacts MirostatV2 { get; } = new(
        "MirostatV2",
        StageRole.Terminal, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass | StageTraits.SteersItself,
        new ParameterFacts("Tau", 0, float.MaxValue),
        new ParameterFacts("Eta", 0, 1) { Default = 0.1 })
    {
        Memory = StageMemoryKind.Draws,
    };
}
