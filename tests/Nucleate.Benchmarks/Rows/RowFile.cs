using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace Nucleate.Benchmarks.Rows;

/// <summary>
/// Reads rows of logits that a model wrote: the vocabulary size as a 32-bit integer and then whole rows of
/// single-precision logits, all little-endian.
/// </summary>
internal static class RowFile
{
    private const int MostRows = 64;

    /// <summary>The rows of a file, in order.</summary>
    /// <exception cref="IOException">There is no such file, or no whole row in it.</exception>
    public static List<float[]> Read(string file)
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

        return rows.Count > 0 ? rows : throw new InvalidDataException($"'{file}' holds no whole row.");
    }
}
