using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>mlx-lm, sample_utils.py: processors, then a sampler with the temperature last.</summary>
    /// <remarks>
    /// Its top-p and min-p measure the distribution without temperature. A negative temperature, which it would divide by
    /// unchecked, is out of range here.
    /// </remarks>
    public static DialectFacts MlxLm { get; } = new(
        "MlxLm",
        "mlx-lm",
        Stage("LogitBias"),
        Stage("RepetitionPenalty", new DialectParameter(new ParameterFacts("Penalty", 0, float.MaxValue), Reading.OffAtMost(0, 1))),
        Stage("PresencePenalty", new DialectParameter(Finite("Penalty"))),
        Stage("FrequencyPenalty", new DialectParameter(Finite("Penalty"))),
        Stage("TopP", new DialectParameter(Finite("P"), Reading.OffAtMost(0, 1), Reading.OffFrom(1, 1))),
        new DialectStage("MinP")
        {
            HasMinKeep = true,
        },
        new DialectStage("TopK", KOffAtZero())
        {
            StaysBelowVocabulary = true,
        },
        Stage("Temperature"),
        Stage("Greedy"))
    {
        Window = 20,
    };
}
