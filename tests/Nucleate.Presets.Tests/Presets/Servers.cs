namespace Nucleate.Presets.Tests.Presets;

[DeepSeekPreset(Model = "deepseek-v4-flash", Temperature = 1.3, TopP = 0.95, MaxTokens = 100, Thinking = ThinkingMode.Disabled, TopLogProbabilities = 2)]
internal static partial class ServerDeepSeek;

[DeepSeekPreset(
    Model = "deepseek-v4-pro", FrequencyPenalty = 0.1, PresencePenalty = -0.1, Thinking = ThinkingMode.Enabled, ReasoningEffort = ReasoningLevel.Max,
    Output = OutputFormat.JsonObject)]
internal static partial class ServerDeepSeekThinking;

[XaiPreset(
    Model = "grok-4.3", Temperature = 0.2, TopP = 0.5, FrequencyPenalty = 0.25, PresencePenalty = 0.125, MaxTokens = 100, Seed = 7, TopLogProbabilities = 8,
    ReasoningEffort = ReasoningLevel.ExtraHigh)]
internal static partial class ServerXai;

[MistralPreset(
    Model = "mistral-large-2512", Temperature = 0.2, TopP = 0.5, FrequencyPenalty = 0.3, PresencePenalty = 0.6, MaxTokens = 100, Seed = 7,
    ReasoningEffort = ReasoningLevel.Minimal, Output = OutputFormat.JsonObject)]
internal static partial class ServerMistral;

[VllmPreset(
    Model = "my-model", Temperature = 0.6, TopP = 0.85, TopK = 20, MinP = 0.05, RepetitionPenalty = 1.1, FrequencyPenalty = 0.1, PresencePenalty = 0.2, Seed = 3,
    MaxTokens = 100, MinTokens = 5, ThinkingBudget = 50, Output = OutputFormat.JsonObject)]
internal static partial class ServerVllm;
