using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.InteropServices;

namespace Nucleate.Benchmarks.Rows;

/// <summary>
/// The extension point for a language model's rows over a text: a file that holds the vocabulary size as a 32-bit
/// integer and then whole rows of single-precision logits, all little-endian. <c>--language FILE</c> names it.
/// </summary>
internal static class LanguageRows
{
    private const int MostRows = 64;

    public static bool TryLoad(string? file, [NotNullWhen(true)] out RowSet? rows, [NotNullWhen(false)] out string? reason)
    {
        rows = null;
        if (file is null)
        {
            reason = "no language rows: name a file of a model's logits with --language";
            return false;
        }

        if (!File.Exists(file))
        {
            reason = $"no language rows: '{file}' does not exist";
            return false;
        }

        List<float[]> read = Read(file);
        reason = read.Count == 0 ? $"no language rows: '{file}' holds no whole row" : null;
        rows = read.Count == 0 ? null : RowSet.Of(RowShape.Language, read);
        return rows is not null;
    }

    private static List<float[]> Read(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using var reader = new BinaryReader(stream);
        var rows = new List<float[]>();
        int vocabularySize = reader.ReadInt32();
        if (vocabularySize is < 1 or > 1 << 24)
        {
            throw new InvalidDataException($"'{file}' begins with {vocabularySize}, which is no vocabulary size.");
        }

        while (rows.Count < MostRows && stream.Length - stream.Position >= (long)vocabularySize * sizeof(float))
        {
            float[] row = new float[vocabularySize];
            stream.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
            rows.Add(row);
        }

        return rows;
    }
}
