namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Divides every logit by a temperature that follows the entropy: min + (max - min) (H / ln n)^exponent.</summary>
    public static StageFacts DynamicTemperature { get; } = new(
        "DynamicTemperature",
        StageRole.Reshape, StageTraits.Monotone | StageTraits.KeepsBest | StageTraits.MeasuresMass,
        new ParameterFacts("Minimum", 0, 100) { Identity = 1 },
        new ParameterFacts("Maximum", 0, 100) { Identity = 1, NotBelow = 0 },
        new ParameterFacts("Exponent", 0, float.MaxValue) { MinimumExcluded = true, Default = 1 });
}
