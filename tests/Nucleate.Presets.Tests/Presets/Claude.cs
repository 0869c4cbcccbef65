namespace Nucleate.Presets.Tests.Presets;

[AnthropicPreset(Model = "claude-sonnet-4-6", MaxTokens = 2000, Temperature = 0.7)]
internal static partial class ClaudeWarm;

[AnthropicPreset(Model = "claude-3-7-sonnet-latest", MaxTokens = 500, Temperature = 0.123456789012, TopP = 0.9, TopK = 40)]
internal static partial class ClaudeSampling;

[AnthropicPreset(Model = "claude-opus-4-6", MaxTokens = 4000, Thinking = ThinkingMode.Enabled, ThinkingBudget = 2048)]
internal static partial class ClaudeThinking;

[AnthropicPreset(Model = "claude-opus-5", MaxTokens = 4000, Thinking = ThinkingMode.Adaptive, Effort = ReasoningLevel.ExtraHigh)]
internal static partial class ClaudeEffort;

[AnthropicPreset(Model = "claude-opus-5", MaxTokens = 100, Effort = ReasoningLevel.Low)]
internal static partial class ClaudeEffortAlone;

[AnthropicPreset(
    Model = "claude-opus-4-6", MaxTokens = 4000, Temperature = 1, TopP = 0.95, TopK = 40, Thinking = ThinkingMode.Enabled, ThinkingBudget = 2048,
    Effort = ReasoningLevel.Max)]
internal static partial class ClaudeEverything;
