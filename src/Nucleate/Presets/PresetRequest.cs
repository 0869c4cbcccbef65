using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;

namespace Nucleate.Presets;

/// <summary>Bodies of requests with a preset's parameters, for libraries that let a request hold any JSON.</summary>
public static class PresetRequest
{
    /// <summary>A body with nothing but the parameters.</summary>
    /// <param name="parameters">Writes them: the preset's <c>WriteTo</c>.</param>
    /// <returns>The properties of the body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Body(Action<Utf8JsonWriter> parameters) =>
        Merge(new Dictionary<string, JsonElement>(StringComparer.Ordinal), parameters);

    /// <summary>A body with the parameters: they replace what it says of them; everything else stays, inside nested objects, too.</summary>
    /// <remarks>A nested object whose <c>type</c> changes is replaced as a whole: what it said belonged to the other type.</remarks>
    /// <param name="body">The properties of the body, which is not changed.</param>
    /// <param name="parameters">Writes them: the preset's <c>WriteTo</c>.</param>
    /// <returns>The properties of the new body.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Merge(IReadOnlyDictionary<string, JsonElement> body, Action<Utf8JsonWriter> parameters)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(parameters);
        var merged = new Dictionary<string, JsonElement>(body, StringComparer.Ordinal);
        foreach (JsonProperty property in Element(writer => WriteObject(writer, parameters)).EnumerateObject())
        {
            merged[property.Name] = merged.TryGetValue(property.Name, out JsonElement before)
                ? Element(writer => WriteMerged(writer, before, property.Value))
                : property.Value;
        }

        return merged;
    }

    private static void WriteObject(Utf8JsonWriter writer, Action<Utf8JsonWriter> parameters)
    {
        writer.WriteStartObject();
        parameters(writer);
        writer.WriteEndObject();
    }

    private static void WriteMerged(Utf8JsonWriter writer, JsonElement before, JsonElement after)
    {
        if (before.ValueKind != JsonValueKind.Object || after.ValueKind != JsonValueKind.Object || IsOfAnotherType(before, after))
        {
            after.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (JsonProperty property in before.EnumerateObject())
        {
            if (!after.TryGetProperty(property.Name, out _))
            {
                property.WriteTo(writer);
            }
        }

        foreach (JsonProperty property in after.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (before.TryGetProperty(property.Name, out JsonElement inner))
            {
                WriteMerged(writer, inner, property.Value);
            }
            else
            {
                property.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static bool IsOfAnotherType(JsonElement before, JsonElement after) =>
        before.TryGetProperty("type", out JsonElement was) && was.ValueKind == JsonValueKind.String
        && after.TryGetProperty("type", out JsonElement becomes) && becomes.ValueKind == JsonValueKind.String
        && !was.ValueEquals(becomes.GetString());

    private static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
