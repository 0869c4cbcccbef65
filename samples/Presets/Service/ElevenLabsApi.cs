using System;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>ElevenLabs' text to speech. It answers with sound, and repeats no settings.</summary>
public sealed class ElevenLabsApi : IApi
{
    public bool Serves(string route) => route.StartsWith("/v1/text-to-speech/", StringComparison.Ordinal);

    public Answer Answer(JsonObject request) =>
        Refuse(request) is { } refusal ? Error(refusal) : new Answer(200, "audio/mpeg", [0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]);

    private static Refusal? Refuse(JsonObject request) =>
        (string?)request["model_id"] == "eleven_v3"
        && request["voice_settings"] is JsonObject voice
        && Number.Of(voice, "stability") is { } stability
        && stability is not (0 or 0.5 or 1)
            ? new Refusal(
                "invalid_ttd_stability",
                "Invalid TTD stability value. Must be one of: [0.0, 0.5, 1.0] (0.0 = Creative, 0.5 = Natural, 1.0 = Robust)")
            : null;

    private static Answer Error(Refusal refusal) => Service.Answer.Refusing(refusal, new JsonObject
    {
        ["detail"] = new JsonObject { ["status"] = refusal.Code, ["message"] = refusal.Message },
    });
}
