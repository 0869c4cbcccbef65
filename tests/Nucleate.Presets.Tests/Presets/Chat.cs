namespace Nucleate.Presets.Tests.Presets;

[OpenAIPreset(
    Model = "gpt-4.1", Temperature = 0.7, TopP = 0.9, FrequencyPenalty = 0.25, PresencePenalty = -0.1, Seed = 42, MaxOutputTokens = 500, TopLogProbabilities = 3,
    Output = OutputFormat.JsonObject)]
internal static partial class ChatEverything;

[OpenAIPreset(Model = "gpt-4.1")]
internal static partial class ChatNothing;

[OpenAIPreset(Model = "gpt-4.1", Temperature = 0.123456789012, TopP = 0.98765432109, FrequencyPenalty = 1e-7, PresencePenalty = 2, Seed = long.MinValue)]
internal static partial class ChatPrecise;

[OpenAIPreset(Model = "gpt-4.1", Temperature = 0, TopP = 1, Seed = long.MaxValue, TopLogProbabilities = 0)]
internal static partial class ChatLimits;

[OpenAIPreset(Model = "gpt-5.1", ReasoningEffort = ReasoningLevel.None)]
internal static partial class ChatEffortNone;

[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.Minimal)]
internal static partial class ChatEffortMinimal;

[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.Low)]
internal static partial class ChatEffortLow;

[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.Medium, MaxOutputTokens = 2000)]
internal static partial class ChatEffortMedium;

[OpenAIPreset(Model = "gpt-5", ReasoningEffort = ReasoningLevel.High)]
internal static partial class ChatEffortHigh;

[OpenAIPreset(Model = "gpt-5.2", ReasoningEffort = ReasoningLevel.ExtraHigh)]
internal static partial class ChatEffortExtraHigh;

[OpenAIPreset(Model = "gpt-5.6-sol", ReasoningEffort = ReasoningLevel.Max)]
internal static partial class ChatEffortMax;

[AzureOpenAIPreset(Deployment = "prod-chat", BaseModel = "gpt-4.1", Temperature = 0.3, MaxOutputTokens = 64, TopLogProbabilities = 20)]
internal static partial class ChatAzure;
