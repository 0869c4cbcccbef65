using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>What a service answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Body">The body.</param>
public sealed record Answer(int Status, string ContentType, byte[] Body)
{
    /// <summary>The service's text where it refused; null otherwise.</summary>
    public string? Refused { get; init; }

    public static Answer Json(JsonNode body) => new(200, "application/json", Bytes(body));

    public static Answer Refusing(Refusal refusal, JsonNode body) => new(400, "application/json", Bytes(body)) { Refused = refusal.Message };

    private static byte[] Bytes(JsonNode body) => System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());
}
