using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Nucleate.Presets.Tests.Loopback;

/// <summary>The settings of a request: each value by its path, as it stands in the JSON.</summary>
internal static class Settings
{
    /// <summary>What a request says besides settings: the conversation.</summary>
    private static readonly string[] s_conversation = ["messages", "input"];

    /// <summary>What a preset writes.</summary>
    public static SortedDictionary<string, string> Of(Action<Utf8JsonWriter> preset)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            preset(writer);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return Of(document.RootElement);
    }

    /// <summary>What a library sent.</summary>
    public static SortedDictionary<string, string> Of(string body)
    {
        using var document = JsonDocument.Parse(body);
        return Of(document.RootElement);
    }

    private static SortedDictionary<string, string> Of(JsonElement root)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty property in root.EnumerateObject().Where(property => !s_conversation.Contains(property.Name)))
        {
            Add(settings, property.Name, property.Value);
        }

        return settings;
    }

    private static void Add(SortedDictionary<string, string> settings, string path, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            settings.Add(path, value.GetRawText());
            return;
        }

        foreach (JsonProperty property in value.EnumerateObject())
        {
            Add(settings, path + "." + property.Name, property.Value);
        }
    }
}
