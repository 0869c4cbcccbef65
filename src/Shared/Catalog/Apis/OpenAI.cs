using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    private static OutputFacts OpenAIChatOutput => new(Sources.OpenAISchema)
    {
        JsonObject = new Companion("response_format.type", "json_object"),
        HasSchema = true,
    };

    private static OutputFacts OpenAIResponsesOutput => new(Sources.OpenAISchema)
    {
        JsonObject = new Companion("text.format.type", "json_object"),
        HasSchema = true,
    };

    private static ErrorText OpenAIUnknownParameter => new("Unknown parameter: '{0}'.", Sources.OpenAIReports);

    /// <summary>OpenAI: Chat Completions and Responses.</summary>
    public static ApiFacts OpenAI { get; } = new("OpenAI", "OpenAI")
    {
        Surfaces = OpenAISurfaces("/v1"),
        SurfaceEnum = "OpenAISurface",
        Vendors = ["OpenAI"],
        ExampleModel = "gpt-4.1",
        AdvisesOneOfTemperatureAndTopP = Sources.OpenAISchema,
        UnknownParameter = OpenAIUnknownParameter,
    };

    // Azure serves the same routes under another path.
    private static IReadOnlyList<SurfaceFacts> OpenAISurfaces(string path) =>
    [
        new SurfaceFacts("ChatCompletions", "Chat Completions", $"POST {path}/chat/completions")
        {
            Parameters =
            [
                OpenAITemperature,
                OpenAITopP,
                OpenAIPenalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty),
                OpenAIPenalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty),
                new ApiParameter("Seed", "seed", ParameterKind.Long, ParameterRole.Seed, Sources.OpenAISchema)
                {
                    Effect = Effects.Seed,
                    Advice = "Best effort only, and marked as deprecated: compare the answers' system_fingerprint.",
                    IsBestEffort = true,
                    IsDeprecated = true,
                },
                new ApiParameter("MaxOutputTokens", "max_completion_tokens", ParameterKind.Integer, ParameterRole.Limit, Sources.OpenAISchema)
                {
                    Effect = Effects.Limit + " Tokens of reasoning count, too.",
                },
                OpenAITopLogProbabilities with { Companion = new Companion("logprobs", "true") },
                OpenAIEffort("reasoning_effort"),
            ],
            Output = OpenAIChatOutput,
            Local = OpenAILocal,
        },
        new SurfaceFacts("Responses", "Responses", $"POST {path}/responses")
        {
            Parameters =
            [
                OpenAITemperature,
                OpenAITopP,
                new ApiParameter("MaxOutputTokens", "max_output_tokens", ParameterKind.Integer, ParameterRole.Limit, Sources.OpenAISchema)
                {
                    Range = ValueRange.AtLeast(16),
                    Effect = Effects.Limit + " Tokens of reasoning count, too.",
                    TooSmall = "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got {0} instead.",
                },
                OpenAITopLogProbabilities,
                OpenAIEffort("reasoning.effort"),
            ],
            Output = OpenAIResponsesOutput,
            Echo = new EchoFacts(Sources.OpenAIResponseObject, "Model", "Temperature", "TopP", "MaxOutputTokens", "TopLogProbabilities", "ReasoningEffort"),
            Local = OpenAILocal,
        },
    ];

    private static LocalPipeline OpenAILocal => new(
        "Nucleate", Sources.Unverified("the vendor documents none; that of vLLM", "2026-11-22"),
        "FrequencyPenalty", "PresencePenalty", "Temperature", "TopP");

    private static ApiParameter OpenAITemperature => new("Temperature", "temperature", ParameterKind.Number, ParameterRole.Sampling, Sources.OpenAISchema)
    {
        Range = new ValueRange(0, 2),
        Default = 1,
        DefaultText = "1",
        Effect = Effects.Temperature,
        Advice = "Change this or top-p, not both; 0.8 is rather random, 0.2 rather focused.",
        TooLarge = "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got {0} instead.",
        TooSmall = "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got {0} instead.",
    };

    private static ApiParameter OpenAITopP => new("TopP", "top_p", ParameterKind.Number, ParameterRole.Sampling, Sources.OpenAISchema)
    {
        Range = new ValueRange(0, 1),
        Default = 1,
        DefaultText = "1",
        Effect = Effects.TopP,
        Advice = "Change this or the temperature, not both.",
        TooLarge = "Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got {0} instead.",
        TooSmall = "Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got {0} instead.",
    };

    private static ApiParameter OpenAITopLogProbabilities => new("TopLogProbabilities", "top_logprobs", ParameterKind.Integer, ParameterRole.LogProbabilities, Sources.OpenAISchema)
    {
        Range = new ValueRange(0, 20),
        Effect = Effects.TopLogProbabilities,
    };

    private static ApiParameter OpenAIPenalty(string name, string wire, string effect) => new(name, wire, ParameterKind.Number, ParameterRole.Penalty, Sources.OpenAISchema)
    {
        Range = new ValueRange(-2, 2),
        Default = 0,
        DefaultText = "0",
        Effect = effect,
        TooLarge = $"Invalid '{wire}': decimal above maximum value. Expected a value <= 2, but got {{0}} instead.",
        TooSmall = $"Invalid '{wire}': decimal below minimum value. Expected a value >= -2, but got {{0}} instead.",
    };

    private static ApiParameter OpenAIEffort(string wire) => new("ReasoningEffort", wire, ParameterKind.Choice, ParameterRole.Effort, Sources.OpenAISchema)
    {
        EnumName = "ReasoningLevel",
        Choices = Choices.Efforts("None", "Minimal", "Low", "Medium", "High", "ExtraHigh", "Max"),
        DefaultText = "depends on the model",
        Effect = Effects.Effort,
        Advice = "Each model knows some of the levels; most models that reason take no sampling parameters.",
    };
}
