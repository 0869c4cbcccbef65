using Nucleate;

// The build warns of each of these; here the service gets to say it, too.
#pragma warning disable NUC2005, NUC2006, NUC2010

namespace PresetsSample.Declarations;

/// <summary>A model that reasons takes no temperature but 1.</summary>
[OpenAIPreset(Model = "gpt-5-mini", Temperature = 0.2)]
public static partial class CoolReasoning;

/// <summary>Claude 4 takes temperature or top-p, not both.</summary>
[AnthropicPreset(Model = "claude-sonnet-4-6", Temperature = 0.7, TopP = 0.9, MaxTokens = 200)]
public static partial class TwoKnobs;

/// <summary>The third Eleven model knows three stabilities.</summary>
[ElevenLabsPreset(Model = "eleven_v3", Stability = 0.35)]
public static partial class UnsteadyVoice;
