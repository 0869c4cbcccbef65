namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Divides every logit by T, measured from the maximum: (l - M) / T. T = 0 is greedy.</summary>
    public static StageFacts Temperature { get; } = new(
        "Temperature",
        StageRole.Reshape, StageTraits.Monotone | StageTraits.KeepsBest,
        new ParameterFacts("Temperature", 0, 100) { Identity = 1 });
}
