using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>Makes a row on which pipelines differ smaller and rounder, as long as they still do.</summary>
internal sealed class RowShrinker(RowCheck check)
{
    private const int Rounds = 6;
    private const int MostDigits = 4;
    private const long WorkLimit = 4_000_000;

    private long _work;

    public ComparisonRow Shrink(ComparisonRow row)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ComparisonRow smaller = Rounded(FewerTokens(ShorterHistory(row)));
            if (smaller.Logits.AsSpan().SequenceEqual(row.Logits) && smaller.History.AsSpan().SequenceEqual(row.History))
            {
                return row;
            }

            row = smaller;
        }

        return row;
    }

    private bool Holds(ComparisonRow row)
    {
        _work += row.Logits.Length + row.History.Length;
        return _work < WorkLimit && check.Differs(row) && check.DiffersSurely(row);
    }

    private ComparisonRow ShorterHistory(ComparisonRow row)
    {
        for (int chunk = row.History.Length; chunk > 0; chunk /= 2)
        {
            for (int start = 0; start + chunk <= row.History.Length;)
            {
                ComparisonRow shorter = row with { History = [.. row.History[..start], .. row.History[(start + chunk)..]] };
                bool holds = Holds(shorter);
                row = holds ? shorter : row;
                start += holds ? 0 : chunk;
            }
        }

        return row;
    }

    private ComparisonRow FewerTokens(ComparisonRow row)
    {
        int[] finite = [.. Enumerable.Range(0, row.Logits.Length).Where(token => float.IsFinite(row.Logits[token]))];
        return finite.Length * 2 < row.Logits.Length ? OfFew(row, finite) : OfMany(row);
    }

    // Most tokens are masked: they go at once, or, since stages name some, stay where they are up to the last one needed.
    private ComparisonRow OfFew(ComparisonRow row, int[] finite)
    {
        if (finite.Length == 0)
        {
            return row;
        }

        ComparisonRow dense = row with
        {
            Logits = [.. finite.Select(token => row.Logits[token])],
            History = [.. row.History.Select(token => Array.IndexOf(finite, token)).Where(token => token >= 0)],
        };
        if (Holds(dense))
        {
            return OfMany(dense);
        }

        foreach (int token in Enumerable.Reverse(finite))
        {
            row = Masked(row, token, 1) ?? row;
        }

        int length = Array.FindLastIndex(row.Logits, float.IsFinite) + 1;
        ComparisonRow shorter = row with { Logits = row.Logits[..length] };
        return length < row.Logits.Length && Holds(shorter) ? shorter : row;
    }

    private ComparisonRow OfMany(ComparisonRow row)
    {
        // Long rows lose large parts first; what is left of them is shorter in the next round.
        int least = 1 + (row.Logits.Length / 128);
        for (int chunk = Math.Max(1, row.Logits.Length / 2); chunk >= least; chunk /= 2)
        {
            for (int end = row.Logits.Length; end >= chunk && row.Logits.Length > chunk; end -= chunk)
            {
                end = Math.Min(end, row.Logits.Length);
                row = Without(row, end - chunk, chunk) ?? row;
            }
        }

        return row;
    }

    // Without the tokens, and the later ones in their places; or, since stages may name those, only masked.
    private ComparisonRow? Without(ComparisonRow row, int start, int count)
    {
        if (start < 0)
        {
            return null;
        }

        float[] left = [.. row.Logits[..start], .. row.Logits[(start + count)..]];
        IEnumerable<int> history = row.History.Where(token => token < start || token >= start + count).Select(token => token < start ? token : token - count);
        ComparisonRow shorter = row with { Logits = left, History = [.. history] };
        if (Holds(shorter))
        {
            return shorter;
        }

        return Masked(row, start, count);
    }

    private ComparisonRow? Masked(ComparisonRow row, int start, int count)
    {
        float[] masked = (float[])row.Logits.Clone();
        Array.Fill(masked, float.NegativeInfinity, start, count);
        ComparisonRow sparser = row with { Logits = masked };
        return masked.AsSpan().SequenceEqual(row.Logits) || !Holds(sparser) ? null : sparser;
    }

    private ComparisonRow Rounded(ComparisonRow row)
    {
        float least = row.Logits.Where(float.IsFinite).DefaultIfEmpty().Min();
        float most = row.Logits.Where(float.IsFinite).DefaultIfEmpty().Max();
        foreach (float shift in new[] { least, most, 0 })
        {
            for (int digits = 0; digits <= MostDigits; digits++)
            {
                int decimals = digits;
                ComparisonRow rounder = row with { Logits = Array.ConvertAll(row.Logits, logit => MathF.Round(logit - shift, decimals)) };
                if (rounder.Logits.AsSpan().SequenceEqual(row.Logits) || Holds(rounder))
                {
                    return EachRounded(rounder, decimals);
                }
            }
        }

        return row;
    }

    // Single logits may do with fewer digits than all together.
    private ComparisonRow EachRounded(ComparisonRow row, int most)
    {
        for (int token = 0; token < row.Logits.Length && row.Logits.Length <= 64; token++)
        {
            for (int digits = 0; digits < most; digits++)
            {
                float[] logits = (float[])row.Logits.Clone();
                logits[token] = MathF.Round(logits[token], digits);
                ComparisonRow rounder = row with { Logits = logits };
                if (logits[token] != row.Logits[token] && Holds(rounder))
                {
                    row = rounder;
                    break;
                }
            }
        }

        return row;
    }
}
