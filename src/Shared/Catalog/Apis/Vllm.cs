namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>vLLM's server: chat completions with parameters of its own.</summary>
    public static ApiFacts Vllm { get; } = new("Vllm", "vLLM")
    {
        Surfaces =
        [
            new SurfaceFacts("ChatCompletions", "Chat Completions", "POST /v1/chat/completions")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.Vllm, 1, new ValueRange(0, 2)) with
                    {
                        Advice = "Between 0 and 0.01 it counts as 0.01; 0 switches top-p, top-k and min-p off.",
                        TooLarge = "temperature must be in [0, 2], got {0}.",
                        TooSmall = "temperature must be in [0, 2], got {0}.",
                    },
                    Number("TopP", "top_p", Effects.TopP, Sources.Vllm, 1, new ValueRange(0, 1) { MinimumExcluded = true }) with
                    {
                        TooLarge = "top_p must be in (0, 1], got {0}.",
                        TooSmall = "top_p must be in (0, 1], got {0}.",
                    },
                    Whole("TopK", "top_k", ParameterRole.Sampling, Effects.TopK, Sources.Vllm, 0, ValueRange.AtLeast(-1)) with { DefaultText = "0: off; so is -1" },
                    Number("MinP", "min_p", Effects.MinP, Sources.Vllm, 0, new ValueRange(0, 1)),
                    Penalty("RepetitionPenalty", "repetition_penalty", Effects.RepetitionPenalty, Sources.Vllm, 1, new ValueRange(0, double.PositiveInfinity) { MinimumExcluded = true }),
                    Penalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty, Sources.Vllm, 0, new ValueRange(-2, 2)),
                    Penalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty, Sources.Vllm, 0, new ValueRange(-2, 2)),
                    new ApiParameter("Seed", "seed", ParameterKind.Long, ParameterRole.Seed, Sources.Unverified("as in OpenAI's API", "2026-11-22")) { Effect = Effects.Seed },
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.Vllm) with { Range = ValueRange.AtLeast(1), DefaultText = "16" },
                    Whole("MinTokens", "min_tokens", ParameterRole.Limit, Effects.MinTokens, Sources.Vllm, 0, ValueRange.AtLeast(0)) with
                    {
                        Advice = "At most MaxTokens.",
                    },
                    Whole("ThinkingBudget", "thinking_token_budget", ParameterRole.ThinkingBudget, Effects.ThinkingBudget, Sources.Vllm) with
                    {
                        Range = ValueRange.AtLeast(-1),
                    },
                ],
                Output = new OutputFacts(Sources.Unverified("as in OpenAI's API", "2026-11-22"))
                {
                    JsonObject = new Companion("response_format.type", "json_object"),
                    HasSchema = true,
                },
                Local = new LocalPipeline(
                    "Vllm", Sources.Vllm,
                    "RepetitionPenalty", "FrequencyPenalty", "PresencePenalty", "Temperature", "MinP", "TopK", "TopP"),
            },
        ],
        ExampleModel = "Qwen/Qwen3-8B",
    };
}
