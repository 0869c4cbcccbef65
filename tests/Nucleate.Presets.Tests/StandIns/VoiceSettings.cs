#pragma warning disable IDE0130, MA0182 // The namespace is that of the library for which this type stands in; only tests use it.

namespace ElevenLabs.Voices;

/// <summary>Stands in for the type of that name of ElevenLabs-DotNet 3.7.2: its properties, and the values that it begins with.</summary>
public sealed class VoiceSettings
{
    public float Stability { get; set; } = 0.75f;

    public float SimilarityBoost { get; set; } = 0.75f;

    public float Style { get; set; } = 0.45f;

    public bool SpeakerBoost { get; set; } = true;

    public float Speed { get; set; } = 1;
}
