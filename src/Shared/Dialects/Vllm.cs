using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>vLLM, v1/sample/sampler.py and sampling_params.py: the form without a fused kernel.</summary>
    /// <remarks>
    /// A temperature above 0 and below 0.01 is raised to 0.01. Ties and the nucleus are as in transformers. A list of
    /// allowed tokens stands for suppressed ones.
    /// </remarks>
    public static DialectFacts Vllm { get; } = new(
        "Vllm",
        "vLLM",
        Stage("Suppress"),
        Stage("BadWords"),
        Stage("MinLength"),
        Stage("LogitBias"),
        Stage("RepetitionPenalty"),
        Stage("FrequencyPenalty"),
        Stage("PresencePenalty"),
        new DialectStage("Temperature", new DialectParameter(new ParameterFacts("Temperature", 0, 2), Reading.AtMost(0, 0), Reading.Below(0.01, 0.01)))
        {
            Instead = "write at most 2",
        },
        Stage("MinP"),
        Stage("TopK", KOffAtZero(minimum: -1)),
        Stage("TopP"),
        Stage("Greedy"))
    {
        KeepsTies = true,
        Window = DialectFacts.WholeSequence,
        Counted = "the whole output (a repetition penalty the prompt, too)",
    };
}
