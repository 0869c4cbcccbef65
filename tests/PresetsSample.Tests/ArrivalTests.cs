using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PresetsSample.Clients;
using PresetsSample.Declarations;

namespace PresetsSample.Tests;

/// <summary>A setting that got lost or changed on its way is seen.</summary>
public sealed class ArrivalTests
{
    [Theory]
    [InlineData("""{"model_id":"eleven_multilingual_v2","voice_settings":{"stability":0.5,"similarity_boost":0.75,"speed":0.95},"text":"t"}""", "")]
    [InlineData("""{"model_id":"eleven_multilingual_v2","voice_settings":{"stability":0.5,"similarity_boost":0.75}}""", "voice_settings.speed")]
    [InlineData("""{"model_id":"eleven_multilingual_v2","voice_settings":{"stability":0.50000001,"similarity_boost":0.75,"speed":0.95}}""", "voice_settings.stability")]
    [InlineData("""{"model_id":"eleven_v3","voice_settings":null}""", "model_id,voice_settings.stability,voice_settings.similarity_boost,voice_settings.speed")]
    public void Differences_are_named(string request, string expected) => Assert.Equal(
        expected,
        string.Join(',', Arrival.Compare(Narrator.WriteTo, (JsonObject)JsonNode.Parse(request)!).Where(setting => !setting.IsSame).Select(setting => setting.Path)));

    [Fact]
    public void A_preset_that_says_nothing_has_nothing_to_arrive() => Assert.Empty(Arrival.Compare(static (Utf8JsonWriter _) => { }, []));
}
