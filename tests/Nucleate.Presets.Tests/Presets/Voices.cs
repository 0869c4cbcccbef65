namespace Nucleate.Presets.Tests.Presets;

[ElevenLabsPreset(Model = "eleven_multilingual_v2", Stability = 0.35, SimilarityBoost = 0.8, Style = 0.1, Speed = 0.9, UseSpeakerBoost = false)]
internal static partial class VoiceEverything;

[ElevenLabsPreset(Model = "eleven_v3", Stability = 1)]
internal static partial class VoiceStability;
