namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>l + bias for the last token of a sequence where the others were accepted last.</summary>
    public static StageFacts SequenceBias { get; } = new(
        "SequenceBias",
        StageRole.Adjust, StageTraits.Stateful,
        new ParameterFacts("Bias", -float.MaxValue, float.MaxValue) { Identity = 0 })
    {
        Memory = StageMemoryKind.Sequence,
        Tokens = StageTokens.Many,
    };
}
