using System;
using System.Collections.Generic;
using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks;

/// <summary>
/// What a draft model would have said to the rows of a set: the same logits with noise of their own, so that tokens are often
/// accepted but not always.
/// </summary>
internal sealed class DraftedRows
{
    private const double Deviation = 0.5;
    private readonly List<float[]> _rows = [];

    public DraftedRows(RowSet rows)
    {
        var random = new Random(rows.VocabularySize);
        foreach (float[] row in rows.Rows)
        {
            float[] noise = SyntheticRow.Make(RowShape.Flat, row.Length, random);
            for (int token = 0; token < noise.Length; token++)
            {
                noise[token] = row[token] + (float)(Deviation * noise[token]);
            }

            _rows.Add(noise);
        }
    }

    public ReadOnlySpan<float> this[int row] => _rows[row];
}
