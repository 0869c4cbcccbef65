namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Bends the logits below the largest one: with d = l - M, l' = M - k f d² + s f d³. A factor of 0 is off.</summary>
    public static StageFacts Smoothing { get; } = new(
        "Smoothing",
        StageRole.Reshape, StageTraits.Monotone | StageTraits.KeepsBest,
        new ParameterFacts("Factor", 0, float.MaxValue) { Identity = 0 },
        new ParameterFacts("Curve", 1, 3) { Default = 1 })
    {
        MostOften = 8,
    };
}
