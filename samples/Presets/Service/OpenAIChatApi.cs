using System;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>OpenAI's Chat Completions. Its answers repeat no settings.</summary>
public sealed class OpenAIChatApi : IApi
{
    public bool Serves(string route) => route.EndsWith("/chat/completions", StringComparison.Ordinal);

    public Answer Answer(JsonObject request) => Refuse(request) is { } refusal ? OpenAIRules.Refuse(refusal) : Service.Answer.Json(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_760_000_000,
        ["model"] = request["model"]?.DeepClone(),
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = "Your parcel left Rotterdam this morning and arrives on Thursday." },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 9, ["completion_tokens"] = 12, ["total_tokens"] = 21 },
    });

    private static Refusal? Refuse(JsonObject request) =>
        OpenAIRules.Reasons(request) && Number.Of(request, "temperature") is { } temperature && temperature != 1
            ? new Refusal(
                "unsupported_value",
                $"Unsupported value: 'temperature' does not support {Number.Text(temperature)} with this model. Only the default (1) value is supported.",
                "temperature")
            : OpenAIRules.Range(request, "temperature", 0, 2)
                ?? OpenAIRules.Range(request, "top_p", 0, 1)
                ?? OpenAIRules.Range(request, "frequency_penalty", -2, 2)
                ?? OpenAIRules.Range(request, "presence_penalty", -2, 2);
}
