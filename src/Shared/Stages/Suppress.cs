namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Masks tokens: they can never be drawn.</summary>
    public static StageFacts Suppress { get; } = new(
        "Suppress",
        StageRole.Adjust, StageTraits.Masks)
    {
        Tokens = StageTokens.Many,
    };
}
