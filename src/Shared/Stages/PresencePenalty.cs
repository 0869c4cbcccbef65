namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>l - β for a token that is in the window.</summary>
    public static StageFacts PresencePenalty { get; } = new(
        "PresencePenalty",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.DiscouragesRepetition | StageTraits.DisturbsFormats,
        new ParameterFacts("Penalty", -2, 2) { Identity = 0 })
    {
        HasExcept = true,
        Memory = StageMemoryKind.Counts,
        Window = 64,
    };
}
