using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>transformers, generation/logits_process.py, in the order of generation/utils.py.</summary>
    /// <remarks>
    /// Sequence biases of one token are biases. Top-k removes what is below the k-th logit, so all its equals stay. Top-p
    /// removes tokens whose tail has a mass of at most 1 - p: those in front of which the mass has reached p already.
    /// </remarks>
    public static DialectFacts Transformers { get; } = new(
        "Transformers",
        "transformers",
        Stage("LogitBias"),
        Stage("SequenceBias"),
        Stage("RepetitionPenalty"),
        Stage("NoRepeatNGram", new DialectParameter(new ParameterFacts("N", int.MinValue, int.MaxValue) { Whole = true }, Reading.OffAtMost(0, int.MaxValue))),
        Stage("BadWords"),
        Stage("MinLength", new DialectParameter(new ParameterFacts("Length", int.MinValue, int.MaxValue) { Whole = true }, Reading.OffAtMost(0, 0))),
        Stage("Suppress"),
        new DialectStage("Temperature", new DialectParameter(new ParameterFacts("Temperature", 0, 100) { MinimumExcluded = true }))
        {
            Instead = "write [Greedy] for the most probable token",
        },
        Stage("TopH"),
        new DialectStage("TopK", KOffAtZero(minimum: 0))
        {
            HasMinKeep = true,
        },
        new DialectStage("TopP", new DialectParameter(new ParameterFacts("P", 0, 1), Reading.AtMost(0, DialectFacts.OneToken)))
        {
            HasMinKeep = true,
        },
        new DialectStage("MinP")
        {
            HasMinKeep = true,
        },
        new DialectStage("EpsilonCutoff", EpsilonOffOutside())
        {
            HasMinKeep = true,
        },
        new DialectStage("EtaCutoff", EpsilonOffOutside())
        {
            HasMinKeep = true,
        },
        Stage("Greedy"))
    {
        KeepsTies = true,
        Window = DialectFacts.WholeSequence,
    };
}
