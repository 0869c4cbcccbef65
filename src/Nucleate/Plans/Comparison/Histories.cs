using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>Accepted tokens to try with a row, made of its own tokens and of those that stages name.</summary>
internal static class Histories
{
    private const int LongestWindow = 8192;
    private const int LongestRepeat = 12;

    /// <summary>Few tokens, repeats, and tokens that just are and just are not in a window any more.</summary>
    public static IEnumerable<int[]> Of(int[] tokens, Landmarks landmarks) =>
        landmarks.ReadsHistory
            ? Short(tokens)
                .Concat(landmarks.Windows.Where(window => window <= LongestWindow).SelectMany(window => Long(tokens, window)))
                .Concat(landmarks.Windows.Where(window => window <= LongestWindow).SelectMany(window => landmarks.Repeats.SelectMany(length => Far(tokens, length, window))))
                .Concat(landmarks.Sequences.SelectMany(sequence => Ending(tokens, sequence)))
                .Concat(landmarks.Repeats.Where(length => length <= LongestRepeat).SelectMany(length => Repeating(tokens, length, landmarks)))
            : [];

    /// <summary>A random one.</summary>
    public static int[] Random(int[] tokens, Landmarks landmarks, SearchNoise noise)
    {
        if (!landmarks.ReadsHistory || noise.Chance(15))
        {
            return [];
        }

        int[] history = new int[1 + noise.Below(noise.Chance(50) ? 12 : 40)];
        for (int i = 0; i < history.Length; i++)
        {
            // What came before comes again, so that there are repeats.
            history[i] = i > 1 && noise.Chance(50) ? history[noise.Below(i)] : Any(tokens, landmarks, noise);
        }

        return history;
    }

    private static int Any(int[] tokens, Landmarks landmarks, SearchNoise noise) =>
        landmarks.Tokens.Length > 0 && noise.Chance(25) ? landmarks.Tokens[noise.Below(landmarks.Tokens.Length)] : tokens[noise.Below(tokens.Length)];

    private static IEnumerable<int[]> Short(int[] tokens)
    {
        int one = tokens[0];
        int other = tokens[^1];
        int middle = tokens[tokens.Length / 2];
        yield return [one];
        yield return [other];
        yield return [one, one];
        yield return [one, other, one];
        yield return [middle, middle, middle, one];
        yield return [one, middle, other, one, middle];
    }

    private static IEnumerable<int[]> Long(int[] tokens, int window)
    {
        int one = tokens[0];
        int other = tokens[^1];
        yield return [one, .. Enumerable.Repeat(other, window)];
        yield return [one, .. Enumerable.Repeat(other, window - 1)];
        yield return [other, other, .. Enumerable.Repeat(one, window - 1)];
    }

    // A stretch of that many tokens comes again, and its first place just is in a window, or just is not.
    private static IEnumerable<int[]> Far(int[] tokens, int length, int window)
    {
        if (length <= LongestRepeat && (2 * length) + 1 < window)
        {
            int[] stretch = [.. Enumerable.Range(0, length).Select(i => tokens[i % tokens.Length])];
            yield return [.. stretch, .. Enumerable.Repeat(tokens[^1], window - (2 * length)), .. stretch];
            yield return [.. stretch, .. Enumerable.Repeat(tokens[^1], window + 1 - (2 * length)), .. stretch];
        }
    }

    // The tokens in front of a sequence's last one, with and without the first of them.
    private static IEnumerable<int[]> Ending(int[] tokens, int[] sequence)
    {
        yield return sequence[..^1];
        yield return [tokens[0], .. sequence[..^1]];
        yield return [tokens[^1], .. sequence[..^1].Skip(1)];
        yield return sequence;
    }

    // A stretch of that many tokens, another token, and the stretch again: also with a token between that may break it.
    private static IEnumerable<int[]> Repeating(int[] tokens, int length, Landmarks landmarks)
    {
        int[] stretch = [.. Enumerable.Range(0, length).Select(i => tokens[i % tokens.Length])];
        int next = tokens[^1];
        yield return [.. stretch, next, .. stretch];
        yield return [.. stretch, tokens[0], next, .. stretch];
        yield return [.. Enumerable.Repeat(next, length + 1)];
        foreach (int named in landmarks.Tokens.Take(3))
        {
            yield return [.. stretch, named, .. stretch];
            yield return [named, .. stretch, next, named, .. stretch];
        }

        foreach (int[] breaker in landmarks.Sequences.Take(3))
        {
            yield return [.. breaker, .. stretch, next, .. breaker, .. stretch];
        }
    }
}
