namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Cohere: chat, version 2.</summary>
    public static ApiFacts Cohere { get; } = new("Cohere", "Cohere")
    {
        Surfaces =
        [
            new SurfaceFacts("Chat", "Chat", "POST /v2/chat")
            {
                Parameters =
                [
                    // Another catalogue lists no upper bound, so that a larger value is advice only.
                    Number("Temperature", "temperature", Effects.Temperature, Sources.Cohere, 0.3, new ValueRange(0, 1) { IsHard = false }) with
                    {
                        Advice = "A larger p makes answers more random, too.",
                    },
                    Number("TopP", "p", Effects.TopP, Sources.Cohere, 0.75, new ValueRange(0.01, 0.99)) with
                    {
                        Advice = "It acts after k. 1, which other APIs take, is outside the range.",
                    },
                    Whole("TopK", "k", ParameterRole.Sampling, Effects.TopK, Sources.Cohere, 0, new ValueRange(0, 500)) with { DefaultText = "0: off" },
                    CoherePenalty("FrequencyPenalty", "frequency_penalty", Effects.FrequencyPenalty),
                    CoherePenalty("PresencePenalty", "presence_penalty", Effects.PresencePenalty),
                    new ApiParameter("Seed", "seed", ParameterKind.UnsignedLong, ParameterRole.Seed, Sources.Cohere)
                    {
                        Range = new ValueRange(0, ulong.MaxValue),
                        Effect = Effects.Seed,
                        Advice = "Best effort only.",
                        IsBestEffort = true,
                    },
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.Cohere) with { DefaultText = "the model's maximum" },
                    new ApiParameter("Thinking", "thinking.type", ParameterKind.Choice, ParameterRole.Thinking, Sources.Cohere)
                    {
                        EnumName = "ThinkingMode",
                        Choices = Choices.Thinking("Disabled", "Enabled"),
                        DefaultText = "enabled on models that reason",
                        Effect = Effects.Thinking,
                    },
                    Whole("ThinkingBudget", "thinking.token_budget", ParameterRole.ThinkingBudget, Effects.ThinkingBudget, Sources.Cohere) with
                    {
                        Range = ValueRange.AtLeast(1),
                        Companion = new Companion("thinking.type", "enabled"),
                    },
                ],
                Local = new LocalPipeline("Nucleate", Sources.Cohere, "FrequencyPenalty", "PresencePenalty", "Temperature", "TopK", "TopP"),
            },
        ],
        Vendors = ["Cohere"],
        ExampleModel = "command-a-03-2025",
    };

    private static ApiParameter CoherePenalty(string name, string wire, string effect) =>
        Penalty(name, wire, effect, Sources.Cohere, 0, new ValueRange(0, 1)) with { Advice = "Negative values, which other APIs take, are outside the range." };
}
