using Nucleate;

namespace PresetsSample.Declarations;

/// <summary>The voice that reads the stories: calm, a little slower than speech.</summary>
[ElevenLabsPreset(Model = "eleven_multilingual_v2", Stability = 0.5, SimilarityBoost = 0.75, Speed = 0.95)]
public static partial class Narrator;
