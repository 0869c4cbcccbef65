namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>With probability q, removes all tokens of at least probability t but the least probable of them.</summary>
    public static StageFacts Xtc { get; } = new(
        "Xtc",
        StageRole.Truncate, StageTraits.MeasuresMass,
        new ParameterFacts("Probability", 0, 1) { Identity = 0 },
        new ParameterFacts("Threshold", 0, 0.5) { MinimumExcluded = true, Default = 0.1, LeastAveraged = 1.0 / 1024 });
}
