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

    /// <summary>The values at some paths; null for those that the response does not have.</summary>
    /// <param name="response">JSON in UTF-8.</param>
    /// <param name="paths">Names with dots between those of nested objects.</param>
    /// <exception cref="JsonException">The response is not JSON.</exception>
    public static ReturnedValue?[] Read(ReadOnlySpan<byte> response, string[] paths)
    {
        CheckEncoding(response);
        var values = new ReturnedValue?[paths.Length];
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
    private static void ReadObject(ref Utf8JsonReader reader, string prefix, string[] paths, ReturnedValue?[] values)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            string path = prefix + name;
            reader.Read();

            // A dot inside a name leads nowhere.
            bool isOnWay = !name.Contains('.', StringComparison.Ordinal) && Take(ref reader, path, paths, values);
            if (isOnWay && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, path + ".", paths, values);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    // Of a name that comes twice the last value counts, for what was inside the first one, too. Whether some path leads on.
    private static bool Take(ref Utf8JsonReader reader, string path, string[] paths, ReturnedValue?[] values)
    {
        bool leadsOn = false;
        for (int i = 0; i < paths.Length; i++)
        {
            if (paths[i] == path)
            {
                values[i] = Value(ref reader);
            }
            else if (paths[i].Length > path.Length && paths[i][path.Length] == '.' && paths[i].StartsWith(path, StringComparison.Ordinal))
            {
                values[i] = null;
                leadsOn = true;
            }
        }

        return leadsOn;
    }

    private static ReturnedValue Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new(reader.GetString()!, JsonValueKind.String),
        JsonTokenType.Number => new(Encoding.UTF8.GetString(reader.ValueSpan), JsonValueKind.Number),
        JsonTokenType.StartObject => new("{…}", JsonValueKind.Object),
        JsonTokenType.StartArray => new("[…]", JsonValueKind.Array),
        _ => new(Encoding.UTF8.GetString(reader.ValueSpan), JsonValueKind.Undefined),
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
