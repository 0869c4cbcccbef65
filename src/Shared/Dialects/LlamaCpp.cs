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
        Stage("Dry", new DialectParameter(Finite("Base"), Reading.OffBelow(1, 1))),
        Stage("TopNSigma", new DialectParameter(Finite("N"), Reading.OffAtMost(0, MostDeviations))),
        Stage("TopK", KOffAtZero()),
        new DialectStage("TypicalP", PFromOneTokenToOff())
        {
            HasMinKeep = true,
        },
        new DialectStage("TopP", PFromOneTokenToOff())
        {
            HasMinKeep = true,
        },
        new DialectStage("MinP", new DialectParameter(Finite("M"), Reading.OffAtMost(0, 0)))
        {
            HasMinKeep = true,
        },
        new DialectStage(
            "Xtc",
            new DialectParameter(Finite("Probability"), Reading.OffAtMost(0, 0), Reading.AtLeast(1, 1)),
            new DialectParameter(new ParameterFacts("Threshold", 0, float.MaxValue) { MinimumExcluded = true }, Reading.OffAbove(0.5, 0.5)))
        {
            HasMinKeep = true,
        },
        Stage("DynamicTemperature"),
        Stage("Temperature", new DialectParameter(new ParameterFacts("Temperature", -float.MaxValue, 100), Reading.AtMost(0, 0))),
        Stage("Greedy"),
        Stage("Mirostat"),
        Stage("MirostatV2"),
        Stage(
            "AdaptiveP",
            new DialectParameter(new ParameterFacts("Target", -float.MaxValue, 1), Reading.OffBelow(0, -1)),
            new DialectParameter(Finite("Decay"), Reading.AtMost(0, 0), Reading.AtLeast(0.99, 0.99))))
    {
        IsOrderFree = true,
        SmallestWindow = 0,
        SmallestMinKeep = 0,
        EndlessWindow = -1,
        Counted = "its whole context for Window = -1",
    };

    // No row is so long that a logit is that many deviations from another one.
    private const double MostDeviations = int.MaxValue;
}
