namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>l - α times the count in the window.</summary>
    public static StageFacts FrequencyPenalty { get; } = new(
        "FrequencyPenalty",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.DiscouragesRepetition | StageTraits.DisturbsFormats,
        new ParameterFacts("Penalty", -2, 2) { Identity = 0 })
    {
        HasExcept = true,
        Memory = StageMemoryKind.Counts,
        Window = 64,
    };
}
