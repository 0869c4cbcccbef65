namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Draws from the k best tokens, with k such that the surprise of Zipf-distributed tokens meets a bound that learns from each draw.</summary>
    public static StageFacts Mirostat { get; } = new(
        "Mirostat",
        StageRole.Terminal, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass | StageTraits.SteersItself,
        new ParameterFacts("Tau", 0, float.MaxValue),
        new ParameterFacts("Eta", 0, 1) { Default = 0.1 },
        new ParameterFacts("M", 2, 1024) { Whole = true, Default = 100 })
    {
        Memory = StageMemoryKind.Draws,
    };
}
