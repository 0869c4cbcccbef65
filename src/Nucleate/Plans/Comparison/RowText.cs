using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Nucleate.Plans;

/// <summary>Rows and histories in one line, with repeats counted.</summary>
internal static class RowText
{
    private const int DenseLength = 16;

    /// <summary>All logits of a short row or of one without gaps; of another the finite ones with their tokens.</summary>
    public static string Logits(IReadOnlyList<float> logits)
    {
        bool isDense = logits.Count <= DenseLength || !logits.Any(float.IsNegativeInfinity);
        if (isDense)
        {
            return Runs([.. logits.Select(Number)]);
        }

        IEnumerable<string> finite = Enumerable.Range(0, logits.Count)
            .Where(token => !float.IsNegativeInfinity(logits[token]))
            .Select(token => string.Create(CultureInfo.InvariantCulture, $"{Number(logits[token])} at token {token}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", finite)}, -Infinity at the others of {logits.Count} tokens");
    }

    /// <summary>The tokens, oldest first.</summary>
    public static string History(IReadOnlyList<int> history) =>
        Runs([.. history.Select(token => token.ToString(CultureInfo.InvariantCulture))]);

    private static string Runs(string[] items)
    {
        var runs = new List<string>();
        for (int start = 0, end; start < items.Length; start = end)
        {
            end = start;
            while (end < items.Length && string.Equals(items[end], items[start], StringComparison.Ordinal))
            {
                end++;
            }

            int count = end - start;
            runs.AddRange(count > 4
                ? [string.Create(CultureInfo.InvariantCulture, $"{items[start]} ({count} times)")]
                : Enumerable.Repeat(items[start], count));
        }

        return string.Join(", ", runs);
    }

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
