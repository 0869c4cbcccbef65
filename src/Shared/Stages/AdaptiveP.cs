namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Draws tokens whose probability is near a target, which makes up for the probabilities drawn before.</summary>
    public static StageFacts AdaptiveP { get; } = new(
        "AdaptiveP",
        StageRole.Terminal, StageTraits.MeasuresMass | StageTraits.SteersItself,
        new ParameterFacts("Target", 0, 1),
        new ParameterFacts("Decay", 0, 0.99) { Default = 0.9 })
    {
        Memory = StageMemoryKind.Draws,
    };
}
