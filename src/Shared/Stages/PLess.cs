namespace Nucleate.Stages;

internal static partial class StageCatalog
{
    /// <summary>Keeps the tokens whose probability is at least the sum of all squared ones.</summary>
    public static StageFacts PLess { get; } = new(
        "PLess",
        StageRole.Truncate, StageTraits.KeepsBest | StageTraits.KeepsPrefix | StageTraits.MeasuresMass);
}
