using System;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>OpenAI's Responses. Its answers repeat the settings, and name the model's snapshot.</summary>
public sealed class OpenAIResponsesApi : IApi
{
    public bool Serves(string route) => route.EndsWith("/responses", StringComparison.Ordinal);

    public Answer Answer(JsonObject request) => Refuse(request) is { } refusal ? OpenAIRules.Refuse(refusal) : Service.Answer.Json(new JsonObject
    {
        ["id"] = "resp_1",
        ["object"] = "response",
        ["created_at"] = 1_760_000_000,
        ["status"] = "completed",
        ["error"] = null,
        ["incomplete_details"] = null,
        ["instructions"] = null,
        ["max_output_tokens"] = request["max_output_tokens"]?.DeepClone(),
        ["model"] = (string?)request["model"] + "-2025-04-14",
        ["output"] = new JsonArray(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "msg_1",
            ["status"] = "completed",
            ["role"] = "assistant",
            ["content"] = new JsonArray(new JsonObject
            {
                ["type"] = "output_text",
                ["text"] = """{"number":"2031","total":84.50}""",
                ["annotations"] = new JsonArray(),
            }),
        }),
        ["parallel_tool_calls"] = true,
        ["temperature"] = request["temperature"]?.DeepClone() ?? 1.0,
        ["text"] = request["text"]?.DeepClone(),
        ["tool_choice"] = "auto",
        ["tools"] = new JsonArray(),
        ["top_p"] = request["top_p"]?.DeepClone() ?? 1.0,
        ["truncation"] = "disabled",
    });

    private static Refusal? Refuse(JsonObject request) =>
        OpenAIRules.Reasons(request) && Number.Of(request, "temperature") is { } temperature && temperature != 1
            ? new Refusal("unsupported_parameter", "Unsupported parameter: 'temperature' is not supported with this model.", "temperature")
            : Number.Of(request, "max_output_tokens") is { } limit && limit < 16
            ? new Refusal(
                "integer_below_min_value",
                $"Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got {Number.Text(limit)} instead.",
                "max_output_tokens")
            : OpenAIRules.Range(request, "temperature", 0, 2) ?? OpenAIRules.Range(request, "top_p", 0, 1);
}
