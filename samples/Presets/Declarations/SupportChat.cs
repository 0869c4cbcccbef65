using Nucleate;

namespace PresetsSample.Declarations;

/// <summary>Answers customers: natural, without saying the same thing twice.</summary>
[OpenAIPreset(Model = "gpt-4.1-mini", Task = GenerationTask.Dialogue, Temperature = 0.7, FrequencyPenalty = 0.3, MaxOutputTokens = 400)]
public static partial class SupportChat;
