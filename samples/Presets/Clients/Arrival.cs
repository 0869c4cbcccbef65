using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PresetsSample.Clients;

/// <summary>Compares what arrived at a service with what a preset says.</summary>
public static class Arrival
{
    /// <summary>The settings of the preset, and what arrived of each.</summary>
    public static IReadOnlyList<Setting> Compare(Action<Utf8JsonWriter> preset, JsonObject request)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            preset(writer);
            writer.WriteEndObject();
        }

        return [.. Leaves(string.Empty, JsonNode.Parse(stream.ToArray())!).Select(leaf => new Setting(leaf.Key, leaf.Value, Find(request, leaf.Key)?.ToJsonString()))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonNode node) => node is JsonObject inner
        ? inner.SelectMany(property => Leaves(path.Length == 0 ? property.Key : $"{path}.{property.Key}", property.Value!))
        : [new(path, node.ToJsonString())];

    private static JsonNode? Find(JsonNode? node, string path) => path.Split('.').Aggregate(node, (current, name) => (current as JsonObject)?[name]);
}

/// <summary>A setting of a preset at the service.</summary>
/// <param name="Path">Where the request has it.</param>
/// <param name="Written">The value that the preset says, as JSON.</param>
/// <param name="Arrived">The value that arrived; null if none did.</param>
public sealed record Setting(string Path, string Written, string? Arrived)
{
    /// <summary>Whether it arrived as written.</summary>
    public bool IsSame => Written == Arrived;
}
