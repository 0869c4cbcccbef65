using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>ExLlamaV3, generator/sampler/custom.py: steps in any order, as they run one by one.</summary>
    /// <remarks>
    /// The kernel that it uses for plain orders keeps whole groups of equal logits and the token that crosses p; the steps
    /// are what its own test pins. Penalties and biases want logits, so they come before any truncation.
    /// </remarks>
    public static DialectFacts ExLlamaV3 { get; } = new(
        "ExLlamaV3",
        "ExLlamaV3",
        new DialectStage("LogitBias") { PrecedesCuts = true },
        Stage("Suppress"),
        new DialectStage("RepetitionPenalty") { PrecedesCuts = true },
        new DialectStage("PresencePenalty", new DialectParameter(Finite("Penalty"))) { PrecedesCuts = true },
        new DialectStage("FrequencyPenalty", new DialectParameter(Finite("Penalty"))) { PrecedesCuts = true },
        Stage("Temperature"),
        Stage("MinP"),
        Stage("TopK", KOffAtZero()),
        Stage("TopP", new DialectParameter(new ParameterFacts("P", 0, 1), Reading.AtMost(0, DialectFacts.OneToken))),
        Stage("Greedy"))
    {
        IsOrderFree = true,
        Nucleus = NucleusRule.Within,
        Window = DialectFacts.WholeSequence,
    };
}
