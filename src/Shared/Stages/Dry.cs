namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>l - multiplier · base^(n - allowed), for a token that would lengthen a repeat of n tokens.</summary>
    public static StageFacts Dry { get; } = new(
        "Dry",
        StageRole.Adjust, StageTraits.Stateful | StageTraits.DiscouragesRepetition | StageTraits.DisturbsFormats,
        new ParameterFacts("Multiplier", 0, float.MaxValue) { Identity = 0 },
        new ParameterFacts("Base", 1, float.MaxValue) { Default = 1.75 },
        new ParameterFacts("AllowedLength", 1, int.MaxValue) { Whole = true, Default = 2 })
    {
        Memory = StageMemoryKind.Repeats,
        Window = 1024,
    };
}
