namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>Anthropic: Messages.</summary>
    public static ApiFacts Anthropic { get; } = new("Anthropic", "Anthropic")
    {
        Surfaces =
        [
            new SurfaceFacts("Messages", "Messages", "POST /v1/messages")
            {
                Parameters =
                [
                    Number("Temperature", "temperature", Effects.Temperature, Sources.AnthropicPackage, 1, new ValueRange(0, 1)) with
                    {
                        Advice = "Near 0 for analysis, near 1 for invention; models after Claude Opus 4.6 take only 1.",
                        TooLarge = "temperature: range: 0..1",
                        TooSmall = "temperature: range: 0..1",
                    },
                    Number("TopP", "top_p", Effects.TopP, Sources.AnthropicSchema) with
                    {
                        Range = new ValueRange(0, 1),
                        Advice = "For advanced use only; models after Claude Opus 4.6 take only 0.99 or more.",
                    },
                    Whole("TopK", "top_k", ParameterRole.Sampling, Effects.TopK, Sources.AnthropicSchema) with
                    {
                        Range = ValueRange.AtLeast(0),
                        Advice = "For advanced use only; models after Claude Opus 4.6 do not take it.",
                    },
                    Whole("MaxTokens", "max_tokens", ParameterRole.Limit, Effects.Limit, Sources.AnthropicPackage) with
                    {
                        Range = ValueRange.AtLeast(0),
                        IsRequired = true,
                        DefaultText = "none: every request needs it",
                    },
                    new ApiParameter("Thinking", "thinking.type", ParameterKind.Choice, ParameterRole.Thinking, Sources.AnthropicPackage)
                    {
                        EnumName = "ThinkingMode",
                        Choices = Choices.Thinking("Disabled", "Enabled", "Adaptive"),
                        DefaultText = "depends on the model",
                        Effect = Effects.Thinking,
                        Advice = "While it thinks, a model takes temperature 1 only, top-p from 0.95 and no top-k.",
                    },
                    Whole("ThinkingBudget", "thinking.budget_tokens", ParameterRole.ThinkingBudget, Effects.ThinkingBudget, Sources.AnthropicSkill) with
                    {
                        Range = ValueRange.AtLeast(1024),
                        Companion = new Companion("thinking.type", "enabled"),
                        Advice = "Less than MaxTokens; models from Claude Opus 4.7 on refuse a budget.",
                        TooSmall = "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024",
                        LessThan = "MaxTokens",
                        NotLess = "`max_tokens` must be greater than `thinking.budget_tokens`.",
                    },
                    new ApiParameter("Effort", "output_config.effort", ParameterKind.Choice, ParameterRole.Effort, Sources.AnthropicPackage)
                    {
                        EnumName = "ReasoningLevel",
                        Choices = Choices.Efforts("Low", "Medium", "High", "ExtraHigh", "Max"),
                        DefaultText = "high",
                        Effect = Effects.Effort,
                        Advice = "Each model knows some of the levels.",
                    },
                ],
                Output = new OutputFacts(Sources.AnthropicPackage) { HasSchema = true },
                Local = new LocalPipeline(
                    "Nucleate", Sources.Unverified("the vendor documents none; that of transformers", "2026-11-22"), "Temperature", "TopK", "TopP"),
            },
        ],
        Vendors = ["Anthropic"],
        ExampleModel = "claude-sonnet-4-6",
        RulesOfAnyModel = ModelCatalog.WhileThinking,
    };
}
