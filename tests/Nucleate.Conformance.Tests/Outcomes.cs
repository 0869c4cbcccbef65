using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// What rounding allows a side to make of a row: nearly always one outcome. Where cuts are open there are several, and a
/// side has to be exactly one of them, which need not be the other side's.
/// </summary>
/// <param name="compute">The row with the open cuts taken in the given ways.</param>
internal sealed class Outcomes(Func<int[], ExactRow> compute)
{
    /// <summary>How many are tried, likely ones first: on a long flat row there may be hundreds, and the first one is nearly always right.</summary>
    private const int Most = 64;

    /// <summary>The row with its cuts left open.</summary>
    public ExactRow Exact { get; } = compute([]);

    /// <summary>Whether no rounding decides: then both sides must have the exact row's survivors.</summary>
    public bool AreOne => Exact.Undecided.Count == 0 && Exact.Exchanged.Count == 0;

    /// <summary>What is wrong, or null.</summary>
    public string? Difference(Side side)
    {
        string? difference = null;
        int left = Most;
        if (Fits(side, [], ref left, ref difference))
        {
            return null;
        }

        return left == Most - 1 ? difference : $"{difference}, and none of {Most - left - 1} other outcomes that rounding allows fits";
    }

    private bool Fits(Side side, int[] turns, ref int left, ref string? difference)
    {
        ExactRow row = turns.Length == 0 ? Exact : compute(turns);
        if (row.Fork is var (fewest, most))
        {
            foreach (int kept in Ways(fewest, most, row.Cascades, side.Count).Take(left))
            {
                if (Fits(side, [.. turns, kept], ref left, ref difference))
                {
                    return true;
                }
            }

            return false;
        }

        left--;
        string? found = side.Difference(row);
        difference ??= found;
        return found is null;
    }

    // How many tokens the open cut may have kept. If no stage looks at them behind it, the side tells; else that is likely.
    private static IEnumerable<int> Ways(int fewest, int most, bool isLookedAt, int count) => isLookedAt
        ? Enumerable.Range(fewest, most - fewest + 1).OrderBy(kept => Math.Abs(kept - count))
        : [Math.Clamp(count, fewest, most)];
}
