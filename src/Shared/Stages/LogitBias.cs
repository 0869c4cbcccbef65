namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>l + bias for one token.</summary>
    public static StageFacts LogitBias { get; } = new(
        "LogitBias",
        StageRole.Adjust, StageTraits.None,
        new ParameterFacts("Bias", -float.MaxValue, float.MaxValue) { Identity = 0 })
    {
        Tokens = StageTokens.One,
    };
}
