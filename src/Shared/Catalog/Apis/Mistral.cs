namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Mistral: chat completions.</summary>
    public static ApiFacts Mistral { get; } = new("Mistral", "Mistral")
    {
        Surfaces =
        [
            new SurfaceFacts("ChatCompletions", "Chat Completions", "POST /v1/chat/completions")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.Mistral) with
                    {
                        Range = new ValueRange(0, 1.5),
                        DefaultText = "depends on the model",
                        Advice = "0 to 0.7; change this or top-p, not both. 0 needs top-p 1.",
                    },
                    Number("TopP", "top_p", Effects.TopP, Sources.Mistral, 1, new ValueRange(0, 1) { MinimumExcluded = true }) with
                    {
                        DefaultText = "1 is reported",
                        Advice = "Change this or the temperature, not both.",
                    },
                    Penalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty, Sources.Mistral, 0, new ValueRange(-2, 2)) with { DefaultText = "0 is reported" },
                    Penalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty, Sources.Mistral, 0, new ValueRange(-2, 2)) with { DefaultText = "0 is reported" },
                    new ApiParameter("Seed", "random_seed", ParameterKind.Long, ParameterRole.Seed, Sources.Mistral)
                    {
                        Range = ValueRange.AtLeast(0),
                        Effect = Effects.Seed,
                        Advice = "Answers still vary a little, even at temperature 0.",
                        IsBestEffort = true,
                    },
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.Mistral) with { Range = ValueRange.AtLeast(0) },
                    new ApiParameter("ReasoningEffort", "reasoning_effort", ParameterKind.Choice, ParameterRole.Effort, Sources.Mistral)
                    {
                        EnumName = "ReasoningLevel",
                        Choices = Choices.Efforts("None", "Minimal", "Low", "Medium", "High", "ExtraHigh"),
                        DefaultText = "depends on the model",
                        Effect = Effects.Effort,
                    },
                ],
                Output = new OutputFacts(Sources.Mistral) { JsonObject = new Companion("response_format.type", "json_object"), HasSchema = true },
                Local = new LocalPipeline(
                    "Nucleate", Sources.Unverified("the vendor documents none; that of vLLM", "2026-11-22"),
                    "FrequencyPenalty", "PresencePenalty", "Temperature", "TopP"),
            },
        ],
        Vendors = ["Mistral"],
        ExampleModel = "mistral-large-2512",
        AdvisesOneOfTemperatureAndTopP = Sources.Mistral,
        GreedyNeedsFullTopP = new ErrorText("top_p must be 1 when using greedy sampling.", Sources.MistralReports),
    };
}
