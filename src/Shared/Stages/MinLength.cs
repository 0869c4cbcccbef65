namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Masks tokens until enough tokens were drawn.</summary>
    public static StageFacts MinLength { get; } = new(
        "MinLength",
        StageRole.Adjust, StageTraits.DisturbsFormats | StageTraits.Masks,
        new ParameterFacts("Length", 0, int.MaxValue) { Whole = true, Identity = 0 })
    {
        Memory = StageMemoryKind.Position,
        Tokens = StageTokens.Many,
    };
}
