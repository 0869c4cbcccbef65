namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Masks the last token of a sequence where the others were accepted last.</summary>
    public static StageFacts BadWords { get; } = new(
        "BadWords",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.Masks)
    {
        Memory = StageMemoryKind.Sequence,
        Tokens = StageTokens.Many,
    };
}
