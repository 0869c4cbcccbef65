using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Benchmarks.Rows;

/// <summary>
/// Several rows of one shape, which a measurement takes in turn so that no branch predictor learns one of them, and the
/// tokens that both sides accept before the first step.
/// </summary>
internal sealed class RowSet
{
    private const int LikelyTokens = 40;

    private RowSet(RowShape shape, IReadOnlyList<float[]> rows, Random random)
    {
        Shape = shape;
        Rows = rows;
        History = MakeHistory(rows, random);
    }

    public RowShape Shape { get; }

    public IReadOnlyList<float[]> Rows { get; }

    public int VocabularySize => Rows[0].Length;

    /// <summary>Half of it from the rows' most likely tokens, half from anywhere, in random order.</summary>
    public IReadOnlyList<int> History { get; }

    /// <summary>Rows made from a fixed seed.</summary>
    public static RowSet Make(RowShape shape, int vocabularySize, int count = 8)
    {
        var random = new Random(HashCode(shape, vocabularySize));
        return new RowSet(shape, [.. Enumerable.Range(0, count).Select(_ => SyntheticRow.Make(shape, vocabularySize, random))], random);
    }

    /// <summary>Rows that exist already.</summary>
    public static RowSet Of(RowShape shape, IReadOnlyList<float[]> rows) =>
        new(shape, rows, new Random(HashCode(shape, rows[0].Length)));

    // System.HashCode differs from process to process.
    private static int HashCode(RowShape shape, int vocabularySize) => (20_260 * (int)shape) + vocabularySize;

    private static int[] MakeHistory(IReadOnlyList<float[]> rows, Random random)
    {
        int[] history = new int[BenchmarkPlan.HistoryLength];
        for (int i = 0; i < history.Length; i++)
        {
            float[] row = rows[i % rows.Count];
            history[i] = i < history.Length / 2 ? Likely(row, random) : random.Next(row.Length);
        }

        random.Shuffle(history);
        return history;
    }

    private static int Likely(float[] row, Random random)
    {
        int[] order = [.. Enumerable.Range(0, row.Length).OrderByDescending(token => row[token]).Take(LikelyTokens)];
        return order[random.Next(order.Length)];
    }
}
