namespace Nucleate.Presets.Tests.Presets;

[DeepSeekPreset(Model = "deepseek-v4-flash", Temperature = 1.3, TopP = 0.95, MaxTokens = 100, Thinking = ThinkingMode.Disabled, TopLogProbabilities = 2)]
internal static partial class ServerDeepSeek;

[XaiPreset(Model = "grok-4.3", Temperature = 0.2, TopP = 0.5, MaxTokens = 100, Seed = 7, TopLogProbabilities = 8)]
internal static partial class ServerXai;

[MistralPreset(Model = "mistral-large-2512", Temperature = 0.2, TopP = 0.5, MaxTokens = 100, Seed = 7, Output = OutputFormat.JsonObject)]
internal static partial class ServerMistral;

[VllmPreset(Model = "my-model", Temperature = 0.6, TopK = 20, MinP = 0.05, RepetitionPenalty = 1.1, Seed = 3, MaxTokens = 100)]
internal static partial class ServerVllm;
