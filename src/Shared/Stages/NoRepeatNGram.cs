namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Masks every token that would complete a sequence of n tokens that the window holds already.</summary>
    public static StageFacts NoRepeatNGram { get; } = new(
        "NoRepeatNGram",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.DiscouragesRepetition | StageTraits.DisturbsFormats | StageTraits.Masks,
        new ParameterFacts("N", 1, int.MaxValue) { Whole = true })
    {
        Memory = StageMemoryKind.Repeats,
        Window = 1024,
        HasExcept = true,
    };
}
