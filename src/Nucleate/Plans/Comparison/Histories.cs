using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>Accepted tokens to try with a row, made of its own tokens.</summary>
internal static class Histories
{
    private const int LongestWindow = 8192;

    /// <summary>Few tokens, repeats, and tokens that just are and just are not in a window any more.</summary>
    public static IEnumerable<int[]> Of(int[] tokens, int[] windows)
    {
        if (windows.Length == 0)
        {
            yield break;
        }

        int one = tokens[0];
        int other = tokens[^1];
        int middle = tokens[tokens.Length / 2];
        yield return [one];
        yield return [other];
        yield return [one, one];
        yield return [one, other, one];
        yield return [middle, middle, middle, one];
        yield return [one, middle, other, one, middle];
        foreach (int window in windows.Where(window => window <= LongestWindow))
        {
            yield return [one, .. Enumerable.Repeat(other, window)];
            yield return [one, .. Enumerable.Repeat(other, window - 1)];
            yield return [other, other, .. Enumerable.Repeat(one, window - 1)];
        }
    }

    /// <summary>A random one.</summary>
    public static int[] Random(int[] tokens, int[] windows, SearchNoise noise) =>
        windows.Length == 0 || noise.Chance(15) ? [] : [.. Enumerable.Range(0, 1 + noise.Below(12)).Select(_ => tokens[noise.Below(tokens.Length)])];
}
