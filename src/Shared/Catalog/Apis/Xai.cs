namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>xAI: chat completions.</summary>
    public static ApiFacts Xai { get; } = new("Xai", "xAI")
    {
        Surfaces =
        [
            new SurfaceFacts("ChatCompletions", "Chat Completions", "POST /v1/chat/completions")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.Xai, 1, new ValueRange(0, 2) { IsHard = false }) with { DefaultText = "1 is reported" },
                    Number("TopP", "top_p", Effects.TopP, Sources.Xai) with { Range = new ValueRange(0, 1) { IsHard = false } },
                    XaiPenalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty),
                    XaiPenalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty),
                    new ApiParameter("Seed", "seed", ParameterKind.Long, ParameterRole.Seed, Sources.Unverified("as in OpenAI's API", "2026-11-22"))
                    {
                        Effect = Effects.Seed,
                        Advice = "Best effort only.",
                        IsBestEffort = true,
                    },
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.Unverified("as in OpenAI's API", "2026-11-22")),
                    Whole("TopLogProbabilities", "top_logprobs", ParameterRole.LogProbabilities, Effects.TopLogProbabilities, Sources.Xai) with
                    {
                        Range = new ValueRange(0, 8) { IsHard = false },
                        Companion = new Companion("logprobs", "true"),
                    },
                    new ApiParameter("ReasoningEffort", "reasoning_effort", ParameterKind.Choice, ParameterRole.Effort, Sources.Xai)
                    {
                        EnumName = "ReasoningLevel",
                        Choices = Choices.Efforts("None", "Low", "Medium", "High", "ExtraHigh"),
                        DefaultText = "depends on the model",
                        Effect = Effects.Effort,
                        Advice = "Some models refuse it.",
                    },
                ],
                Local = new LocalPipeline(
                    "Nucleate", Sources.Unverified("the vendor documents none; that of vLLM", "2026-11-22"),
                    "FrequencyPenalty", "PresencePenalty", "Temperature", "TopP"),
            },
        ],
        Vendors = ["xAI"],
        ExampleModel = "grok-4.5",
    };

    private static ApiParameter XaiPenalty(string name, string wire, string effect) =>
        Number(name, wire, effect, Sources.Xai) with { Role = ParameterRole.Penalty, Advice = "Current models refuse it, even 0." };
}
