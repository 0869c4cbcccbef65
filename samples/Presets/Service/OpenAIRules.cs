using System;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>What OpenAI refuses, on both of its routes.</summary>
internal static class OpenAIRules
{
    /// <summary>Whether a model reasons before it answers, and so takes no sampling parameters.</summary>
    public static bool Reasons(JsonObject request)
    {
        string model = (string?)request["model"] ?? string.Empty;
        return model.StartsWith('o') || (model.StartsWith("gpt-5", StringComparison.Ordinal) && !model.StartsWith("gpt-5-chat", StringComparison.Ordinal));
    }

    /// <summary>The refusal of a number that is out of its range.</summary>
    public static Refusal? Range(JsonObject request, string name, double least, double most)
    {
        if (Number.Of(request, name) is not { } value)
        {
            return null;
        }

        return value > most ? new Refusal(
                "decimal_above_max_value", $"Invalid '{name}': decimal above maximum value. Expected a value <= {Number.Text(most)}, but got {Number.Text(value)} instead.", name)
            : value < least ? new Refusal(
                "decimal_below_min_value", $"Invalid '{name}': decimal below minimum value. Expected a value >= {Number.Text(least)}, but got {Number.Text(value)} instead.", name)
            : null;
    }

    /// <summary>The answer that says a refusal.</summary>
    public static Answer Refuse(Refusal refusal) => Answer.Refusing(refusal, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["message"] = refusal.Message,
            ["type"] = "invalid_request_error",
            ["param"] = refusal.Parameter,
            ["code"] = refusal.Code,
        },
    });
}
