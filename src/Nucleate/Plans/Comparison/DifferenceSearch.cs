using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>A bounded search for a row on which two pipelines differ: always the same rows in the same order.</summary>
internal sealed class DifferenceSearch
{
    /// <summary>Tokens of a row at most.</summary>
    public const int LongestRow = 1 << 18;

    private const int SmallestRow = 2;
    private const int LargestSmallRow = 8;
    private const int RandomRows = 3000;

    // In tokens: rows of few tokens are all tried, of long ones only the first.
    private const long WorkLimit = 30_000_000;

    private static readonly int[] s_largeRows = [15, 31, 63, 127, 255, 1023];

    private readonly RowCheck _check;
    private readonly Landmarks _landmarks;
    private readonly RowPatterns _patterns;
    private readonly ComparisonStep[] _steps;
    private readonly TokenPlaces _places;
    private long _work;

    public DifferenceSearch(ComparedPlan first, ComparedPlan second, int vocabularySize)
    {
        _check = new RowCheck(first, second);
        _steps = ComparisonSteps.Of(first.Stages, second.Stages);
        _landmarks = new Landmarks(first.Stages, second.Stages);
        _patterns = new RowPatterns(_landmarks);
        _places = new TokenPlaces(_landmarks.Tokens, vocabularySize);
    }

    /// <summary>How many rows were tried.</summary>
    public int RowsTried { get; private set; }

    /// <summary>The smallest row found, or null.</summary>
    public ComparisonRow? Find()
    {
        ComparisonRow? found = First(SmallRows(), WorkLimit / 2) ?? First(LargeRows(), WorkLimit) ?? First(RowsAtRandom(), WorkLimit * 2);
        return found is null ? null : new RowShrinker(_check).Shrink(found);
    }

    private ComparisonRow? First(IEnumerable<ComparisonRow> rows, long workLimit)
    {
        foreach (ComparisonRow row in rows)
        {
            if (_work > workLimit)
            {
                return null;
            }

            RowsTried++;
            _work += row.Logits.Length + row.History.Length;
            if (_check.Differs(row) && _check.DiffersSurely(row))
            {
                return row;
            }
        }

        return null;
    }

    private IEnumerable<ComparisonRow> SmallRows()
    {
        IEnumerable<int> sizes = Enumerable.Range(SmallestRow, LargestSmallRow - SmallestRow + 1).Append(_places.Least).Distinct();
        int turn = 0;
        return sizes.SelectMany(_patterns.Small).SelectMany(pattern => Placed(pattern, turn++));
    }

    // Where tokens have names or a past, it matters which of them has which logit, and where zero is.
    private IEnumerable<ComparisonRow> Placed(double[] pattern, int turn)
    {
        if (_places.Of(pattern.Length, turn) is not { } tokens)
        {
            yield break;
        }

        bool named = _places.HasNames || _landmarks.ReadsHistory;
        foreach (ComparisonStep step in _steps)
        {
            yield return new ComparisonRow(TokenPlaces.Row(pattern, tokens), [], step);
        }

        double shift = named ? ((turn % 5) - 2) * 0.75 : 0;
        double[][] orders = named ? [[.. Enumerable.Reverse(pattern)], Turned(pattern, turn, shift)] : [[.. Enumerable.Reverse(pattern)]];
        foreach (double[] order in orders)
        {
            float[] logits = TokenPlaces.Row(order, tokens);
            int[][] histories = [[], .. Histories.Of(tokens, _landmarks)];
            for (int i = 0; i < histories.Length; i++)
            {
                if (turn < 40 || i == 0 || i % 3 == turn % 3)
                {
                    yield return new ComparisonRow(logits, histories[i], _steps[(turn + i) % _steps.Length]);
                }
            }
        }
    }

    private static double[] Turned(double[] pattern, int turn, double shift) =>
        [.. pattern.Select((_, i) => pattern[(i + turn) % pattern.Length] + shift)];

    // What a nucleus or a count leaves of many tokens that are nearly alike shows only where there are many.
    private IEnumerable<ComparisonRow> LargeRows() =>
        s_largeRows.Concat(_landmarks.Counts).Concat(_landmarks.Counts.Zip(_landmarks.Counts.Skip(1), (low, high) => (int)(((long)low + high) / 2)))
            .Where(count => count is >= LargestSmallRow and < LongestRow - 1)
            .Select(count => count + 1).Concat(_landmarks.Parts)
            .Select(count => Math.Min(count, _places.Limit))
            .Distinct().Order()
            .SelectMany(RowPatterns.Large)
            .Concat(_patterns.SmallShares().Where(pattern => pattern.Length <= _places.Limit))
            .SelectMany(pattern => _steps.Select(step => new ComparisonRow(Array.ConvertAll(pattern, logit => (float)logit), [], step)));

    private IEnumerable<ComparisonRow> RowsAtRandom()
    {
        var noise = new SearchNoise();
        for (int i = 0; i < RandomRows; i++)
        {
            int size = noise.Chance(70) ? SmallestRow + noise.Below(LargestSmallRow - SmallestRow + 1) : 9 + noise.Below(40);
            size = noise.Chance(20) ? Math.Max(size, _places.Least) : size;
            if (_places.Of(size, i) is { } tokens)
            {
                float[] row = TokenPlaces.Row(_patterns.Random(size, noise), tokens);
                yield return new ComparisonRow(row, Histories.Random(tokens, _landmarks, noise), _steps[i % _steps.Length]);
            }
        }
    }
}
