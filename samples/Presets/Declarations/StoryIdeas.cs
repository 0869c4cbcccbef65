using Nucleate;

namespace PresetsSample.Declarations;

/// <summary>Ideas for stories: as much variety as the API gives.</summary>
[AnthropicPreset(Model = "claude-sonnet-4-6", Task = GenerationTask.Ideation, Temperature = 1, MaxTokens = 1000)]
public static partial class StoryIdeas;
