namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Google's Gemini: generateContent.</summary>
    public static ApiFacts Gemini { get; } = new("Gemini", "Gemini")
    {
        Surfaces =
        [
            new SurfaceFacts("GenerateContent", "generateContent", "POST /v1beta/models/{model}:generateContent")
            {
                Parameters =
                [
                    Number("Temperature", "generationConfig.temperature", Effects.Temperature, Sources.GeminiTypes) with
                    {
                        Range = new ValueRange(0, 2) { IsHard = false },
                        DefaultText = "depends on the model; 1 for Gemini 3",
                        Advice = "Gemini 3: leave it at 1, since lower values may cause loops. Change this or top-p, not both.",
                    },
                    Number("TopP", "generationConfig.topP", Effects.TopP, Sources.GeminiTypes) with
                    {
                        Range = new ValueRange(0, 1) { IsHard = false },
                        DefaultText = "depends on the model; 0.95 is reported",
                        Advice = "Change this or the temperature, not both.",
                    },
                    Whole("TopK", "generationConfig.topK", ParameterRole.Sampling, Effects.TopK, Sources.GeminiTypes) with
                    {
                        Range = new ValueRange(1, double.PositiveInfinity) { IsHard = false },
                        DefaultText = "depends on the model; 64 is reported",
                    },
                    GeminiPenalty("FrequencyPenalty", "generationConfig.frequencyPenalty", Effects.FrequencyPenalty),
                    GeminiPenalty("PresencePenalty", "generationConfig.presencePenalty", Effects.PresencePenalty),
                    Whole("Seed", "generationConfig.seed", ParameterRole.Seed, Effects.Seed, Sources.GeminiTypes) with
                    {
                        DefaultText = "random",
                        Advice = "Best effort only.",
                        IsBestEffort = true,
                    },
                    Whole("MaxOutputTokens", "generationConfig.maxOutputTokens", ParameterRole.Limit, Effects.Limit, Sources.GeminiTypes) with
                    {
                        DefaultText = "depends on the model",
                    },
                    new ApiParameter("ThinkingLevel", "generationConfig.thinkingConfig.thinkingLevel", ParameterKind.Choice, ParameterRole.Effort, Sources.GeminiTypes)
                    {
                        EnumName = "GeminiThinkingLevel",
                        Choices = Choices.GeminiLevels,
                        DefaultText = "depends on the model",
                        Effect = Effects.Effort,
                        Advice = "For Gemini 3; each model knows some of the levels.",
                    },
                    Whole("ThinkingBudget", "generationConfig.thinkingConfig.thinkingBudget", ParameterRole.ThinkingBudget, Effects.ThinkingBudget, Sources.GeminiTypes) with
                    {
                        Range = new ValueRange(-1, double.PositiveInfinity) { IsHard = false },
                        DefaultText = "depends on the model",
                        Advice = "For Gemini 2.5: 0 switches thinking off, -1 leaves it to the model.",
                    },
                ],
                ModelWire = null,
                Output = new OutputFacts(Sources.GeminiTypes)
                {
                    JsonObject = new Companion("generationConfig.responseMimeType", "application/json"),
                    HasSchema = true,
                },
                Local = new LocalPipeline(
                    "Nucleate", Sources.Unverified("the vendor documents none; that of vLLM", "2026-11-22"),
                    "FrequencyPenalty", "PresencePenalty", "Temperature", "TopK", "TopP"),
            },
        ],
        Vendors = ["Gemini"],
        ExampleModel = "gemini-2.5-flash",
        AdvisesOneOfTemperatureAndTopP = Sources.GeminiTypes,
    };

    private static ApiParameter GeminiPenalty(string name, string wire, string effect) =>
        Number(name, wire, effect, Sources.GeminiTypes) with
        {
            Role = ParameterRole.Penalty,
            Range = new ValueRange(-2, 2) { IsHard = false },
            Advice = "Gemini 2.5 and 3 refuse every value but 0.",
        };
}
