using System.Globalization;
using System.Text.Json.Nodes;

namespace PresetsSample.Service;

/// <summary>Numbers in requests.</summary>
internal static class Number
{
    /// <summary>The number, or null if the request does not say it.</summary>
    public static double? Of(JsonObject request, string name) => request[name] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    /// <summary>The number as services print it.</summary>
    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
