using System;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Nucleate.Presets;

/// <summary>Reads some values out of a response, and checks that the whole of it is JSON.</summary>
internal static class ResponseReader
{
    // The reader's own limit of 64 would refuse what is deep, but JSON.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 4096 };

    /// <summary>The values at some paths, as they stand in the response; null for those that it does not have.</summary>
    /// <param name="response">JSON in UTF-8.</param>
    /// <param name="paths">Names with dots between those of nested objects.</param>
    /// <exception cref="JsonException">The response is not JSON.</exception>
    public static string?[] Read(ReadOnlySpan<byte> response, string[] paths)
    {
        CheckEncoding(response);
        var values = new string?[paths.Length];
        var reader = new Utf8JsonReader(response, s_options);
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, string.Empty, paths, values);
            }

            // The rest has to be JSON, too: white space, or whatever the response is instead of an object.
            while (reader.Read())
            {
            }
        }
        catch (InvalidOperationException exception)
        {
            // An escaped half of a character: the reader finds it only when the text is asked for.
            throw Malformed(response, (int)reader.TokenStartIndex, "The text is not a sequence of characters.", exception);
        }

        return values;
    }

    // Recursion ends with the paths: it enters only objects on the way to one.
    private static void ReadObject(ref Utf8JsonReader reader, string prefix, string[] paths, string?[] values)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string path = prefix + reader.GetString();
            reader.Read();
            int index = Array.IndexOf(paths, path);
            if (index >= 0)
            {
                values[index] = Value(ref reader);
            }

            if (reader.TokenType == JsonTokenType.StartObject && LeadsOn(path, paths))
            {
                ReadObject(ref reader, path + ".", paths, values);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static bool LeadsOn(string path, string[] paths) =>
        Array.Exists(paths, other => other.Length > path.Length && other[path.Length] == '.' && other.StartsWith(path, StringComparison.Ordinal));

    private static string Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.StartArray => "[…]",
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };

    private static void CheckEncoding(ReadOnlySpan<byte> response)
    {
        if (Utf8.IsValid(response))
        {
            return;
        }

        int at = 0;
        while (Rune.DecodeFromUtf8(response[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        throw Malformed(response, at, "The response is not UTF-8.", inner: null);
    }

    private static JsonException Malformed(ReadOnlySpan<byte> response, int at, string message, Exception? inner)
    {
        ReadOnlySpan<byte> before = response[..at];
        int line = before.Count((byte)'\n');
        int inLine = at - (before.LastIndexOf((byte)'\n') + 1);
        return new JsonException(FormattableString.Invariant($"{message} LineNumber: {line} | BytePositionInLine: {inLine}."), path: null, line, inLine, inner);
    }
}
