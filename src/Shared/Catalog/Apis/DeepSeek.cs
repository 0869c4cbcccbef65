namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>DeepSeek: chat completions.</summary>
    public static ApiFacts DeepSeek { get; } = new("DeepSeek", "DeepSeek")
    {
        Surfaces =
        [
            new SurfaceFacts("ChatCompletions", "Chat Completions", "POST /chat/completions")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.DeepSeek, 1, new ValueRange(0, 2) { IsHard = false }) with
                    {
                        Advice = "0 for code and mathematics, 1 for data, 1.3 for conversation and translation, 1.5 for creative writing; without effect while the model thinks.",
                    },
                    Number("TopP", "top_p", Effects.TopP, Sources.DeepSeekReports, 1, new ValueRange(0, 1) { IsHard = false }),
                    DeepSeekPenalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty),
                    DeepSeekPenalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty),
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.Unverified("as in OpenAI's API", "2026-11-22")),
                    Whole("TopLogProbabilities", "top_logprobs", ParameterRole.LogProbabilities, Effects.TopLogProbabilities, Sources.DeepSeek) with
                    {
                        Companion = new Companion("logprobs", "true"),
                    },
                    new ApiParameter("Thinking", "thinking.type", ParameterKind.Choice, ParameterRole.Thinking, Sources.DeepSeek)
                    {
                        EnumName = "ThinkingMode",
                        Choices = Choices.Thinking("Disabled", "Enabled"),
                        DefaultText = "enabled",
                        Effect = Effects.Thinking,
                    },
                    new ApiParameter("ReasoningEffort", "reasoning_effort", ParameterKind.Choice, ParameterRole.Effort, Sources.DeepSeek)
                    {
                        EnumName = "ReasoningLevel",
                        Choices = Choices.Efforts("Minimal", "Low", "Medium", "High", "ExtraHigh", "Max"),
                        DefaultText = "high",
                        Effect = Effects.Effort,
                        Advice = "The service knows low, high and max: minimal counts as low, medium and xhigh as high.",
                    },
                ],
                Output = new OutputFacts(Sources.DeepSeekReports) { JsonObject = new Companion("response_format.type", "json_object") },
                Local = new LocalPipeline(
                    "Nucleate", Sources.Unverified("the vendor documents none; that of vLLM", "2026-11-22"),
                    "FrequencyPenalty", "PresencePenalty", "Temperature", "TopP"),
            },
        ],
        Vendors = ["DeepSeek"],
        ExampleModel = "deepseek-v4-flash",
    };

    private static ApiParameter DeepSeekPenalty(string name, string wire, string effect) =>
        Penalty(name, wire, effect, Sources.DeepSeek, 0, new ValueRange(-2, 2) { IsHard = false }) with { Advice = "Without effect while the model thinks." };
}
