using ElevenLabs.Voices;
using Nucleate.Presets.Tests.Presets;

namespace Nucleate.Presets.Tests;

/// <summary>Voice settings of <c>ToVoiceSettings</c>, on a type that stands in for the library's.</summary>
public sealed class VoiceSettingsTests
{
    [Fact]
    public void Every_setting_of_the_preset_is_there() =>
        Assert.Equal((0.35f, 0.8f, 0.1f, 0.9f, false), Values(VoiceEverything.ToVoiceSettings()));

    [Fact]
    public void Settings_that_the_preset_does_not_say_have_the_services_default_and_not_the_librarys() =>
        Assert.Equal((1f, 0.75f, 0f, 1f, true), Values(VoiceStability.ToVoiceSettings()));

    private static (float Stability, float SimilarityBoost, float Style, float Speed, bool SpeakerBoost) Values(VoiceSettings settings) =>
        (settings.Stability, settings.SimilarityBoost, settings.Style, settings.Speed, settings.SpeakerBoost);
}
