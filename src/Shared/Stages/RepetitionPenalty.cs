namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Seen in the window: l / θ for a positive logit, l · θ for another.</summary>
    public static StageFacts RepetitionPenalty { get; } = new(
        "RepetitionPenalty",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.DiscouragesRepetition | StageTraits.DisturbsFormats,
        new ParameterFacts("Penalty", 0, float.MaxValue) { MinimumExcluded = true, Identity = 1 })
    {
        HasExcept = true,
        Memory = StageMemoryKind.Counts,
        Window = 64,
    };
}
