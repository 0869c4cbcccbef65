using System;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>Anthropic's Messages. Its answers repeat no settings.</summary>
public sealed class AnthropicApi : IApi
{
    public bool Serves(string route) => route.EndsWith("/v1/messages", StringComparison.Ordinal);

    public Answer Answer(JsonObject request) => Refuse(request) is { } refusal ? Error(refusal) : Service.Answer.Json(new JsonObject
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = request["model"]?.DeepClone(),
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "A lighthouse that is only there at low tide." }),
        ["stop_reason"] = "end_turn",
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = 9, ["output_tokens"] = 11 },
    });

    private static Refusal? Refuse(JsonObject request) =>
        Number.Of(request, "temperature") is { } temperature && temperature is < 0 or > 1
            ? Invalid("temperature: range: 0..1")
            : request["temperature"] is not null && request["top_p"] is not null
            ? Invalid("`temperature` and `top_p` cannot both be specified for this model. Please use only one.")
            : null;

    private static Refusal Invalid(string message) => new("invalid_request_error", message);

    private static Answer Error(Refusal refusal) => Service.Answer.Refusing(refusal, new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = refusal.Code, ["message"] = refusal.Message },
        ["request_id"] = "req_1",
    });
}
