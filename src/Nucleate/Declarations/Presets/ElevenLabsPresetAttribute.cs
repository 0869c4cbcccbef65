// Made from src/Shared/Catalog by eng/accept-catalog.sh.
using System;

namespace Nucleate;

/// <summary>
/// A preset for ElevenLabs: Text to speech (<c>POST /v1/text-to-speech/{voice_id}</c>).
/// </summary>
/// <example>
/// <code>
/// [ElevenLabsPreset(Model = "eleven_multilingual_v2", Stability = 0.5)]
/// public static partial class Settings;
/// 
/// Settings.WriteTo(writer); // inside the request's object
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ElevenLabsPresetAttribute : PresetAttribute
{
    /// <summary>The model's id, such as <c>eleven_multilingual_v2</c>. By default none is sent.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>How alike the readings of a text are: low is varied and may be erratic, high is even and may be monotonous. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.5.</para>
    /// <para><b>Advice:</b> About 0.5. eleven_v3 takes only 0 (Creative), 0.5 (Natural) and 1 (Robust).</para>
    /// <para><b>In requests:</b> <c>voice_settings.stability</c>.</para>
    /// <para><b>Source:</b> livekit/agents and five repositories that met the error, 2026-11-22, reported.</para>
    /// </remarks>
    public double Stability { get; set; }

    /// <summary>How closely the voice keeps to its original. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.75.</para>
    /// <para><b>Advice:</b> About 0.75; high values reproduce the noise of poor recordings.</para>
    /// <para><b>In requests:</b> <c>voice_settings.similarity_boost</c>.</para>
    /// <para><b>Source:</b> livekit/agents and five repositories that met the error, 2026-11-22, reported.</para>
    /// </remarks>
    public double SimilarityBoost { get; set; }

    /// <summary>How far the voice exaggerates the style of its original. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 1.</para>
    /// <para><b>Default:</b> 0.</para>
    /// <para><b>Advice:</b> Keep it at 0: more costs time and stability.</para>
    /// <para><b>In requests:</b> <c>voice_settings.style</c>.</para>
    /// <para><b>Source:</b> livekit/agents and five repositories that met the error, 2026-11-22, reported.</para>
    /// </remarks>
    public double Style { get; set; }

    /// <summary>How fast the voice speaks, relative to its own pace. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0.7 to 1.2.</para>
    /// <para><b>Default:</b> 1.</para>
    /// <para><b>Advice:</b> The limits may lower the quality.</para>
    /// <para><b>In requests:</b> <c>voice_settings.speed</c>.</para>
    /// <para><b>Source:</b> elevenlabs/elevenlabs-docs; tryAGI/ElevenLabs, made from the live schema, 2026-08-22.</para>
    /// </remarks>
    public double Speed { get; set; }

    /// <summary>Whether similarity to the speaker is boosted further. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> true or false.</para>
    /// <para><b>Default:</b> true.</para>
    /// <para><b>Advice:</b> The effect is subtle, and costs time.</para>
    /// <para><b>In requests:</b> <c>voice_settings.use_speaker_boost</c>.</para>
    /// <para><b>Source:</b> elevenlabs/elevenlabs-docs; tryAGI/ElevenLabs, made from the live schema, 2026-08-22.</para>
    /// </remarks>
    public bool UseSpeakerBoost { get; set; }

    /// <summary>Asks for the same draws for the same request. By default it is not sent.</summary>
    /// <remarks>
    /// <para><b>Range:</b> 0 to 4294967295.</para>
    /// <para><b>Default:</b> none.</para>
    /// <para><b>Advice:</b> Best effort only.</para>
    /// <para><b>In requests:</b> <c>seed</c>.</para>
    /// <para><b>Source:</b> elevenlabs/elevenlabs-docs; tryAGI/ElevenLabs, made from the live schema, 2026-08-22.</para>
    /// </remarks>
    public long Seed { get; set; }
}
