using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>llama.cpp, src/llama-sampler.cpp: a chain of samplers in any order; those listed run in its own default order.</summary>
    /// <remarks>
    /// Values at and beyond a border are accepted everywhere and mean a limit or "off". Which of equal logits top-k keeps
    /// follows an unstable sort there; here the lowest ids.
    /// </remarks>
    public static DialectFacts LlamaCpp { get; } = new(
        "LlamaCpp",
        "llama.cpp",
        Stage("LogitBias"),
        Stage("Suppress"),
        Stage("RepetitionPenalty"),
        Stage("FrequencyPenalty", new DialectParameter(Finite("Penalty"))),
        Stage("PresencePenalty", new DialectParameter(Finite("Penalty"))),
        Stage("Dry"),
        Stage("TopNSigma"),
        Stage("TopK", KOffAtZero()),
        Stage("TypicalP"),
        new DialectStage("TopP", new DialectParameter(Finite("P"), Reading.AtMost(0, DialectFacts.OneToken), Reading.OffFrom(1, 1)))
        {
            HasMinKeep = true,
        },
        new DialectStage("MinP", new DialectParameter(Finite("M"), Reading.OffAtMost(0, 0)))
        {
            HasMinKeep = true,
        },
        Stage("Xtc"),
        Stage("DynamicTemperature"),
        Stage("Temperature", new DialectParameter(new ParameterFacts("Temperature", -float.MaxValue, 100), Reading.AtMost(0, 0))),
        Stage("Greedy"),
        Stage("Mirostat"),
        Stage("MirostatV2"),
        Stage("AdaptiveP"))
    {
        IsOrderFree = true,
        SmallestWindow = 0,
    };
}
