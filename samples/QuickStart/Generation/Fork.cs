using System;

namespace QuickStart.Generation;

/// <summary>Two texts from the same prompt and the same sampler with two seeds.</summary>
/// <param name="FirstSeed">The first one's seed.</param>
/// <param name="First">The first one.</param>
/// <param name="SecondSeed">The second one's seed.</param>
/// <param name="Second">The second one.</param>
public sealed record Fork(ulong FirstSeed, GeneratedToken[] First, ulong SecondSeed, GeneratedToken[] Second)
{
    private const ulong SeedsTried = 20;

    /// <summary>The index of the first token that differs, or -1.</summary>
    public int At => FirstDifference(First, Second);

    /// <summary>
    /// The text of a seed beside that of a following seed: the first one that begins alike and then differs, since that
    /// shows best what one choice changes.
    /// </summary>
    public static Fork Find(ulong seed, Func<ulong, GeneratedToken[]> textOf)
    {
        GeneratedToken[] text = textOf(seed);
        Fork fork = new(seed, text, unchecked(seed + 1), textOf(unchecked(seed + 1)));
        for (ulong distance = 2; distance <= SeedsTried && fork.At < 1; distance++)
        {
            ulong other = unchecked(seed + distance);
            fork = fork with { SecondSeed = other, Second = textOf(other) };
        }

        return fork;
    }

    /// <summary>Where two sequences of tokens part; -1 if they are the same.</summary>
    public static int FirstDifference(ReadOnlySpan<GeneratedToken> first, ReadOnlySpan<GeneratedToken> second)
    {
        int common = Math.Min(first.Length, second.Length);
        for (int i = 0; i < common; i++)
        {
            if (first[i].Token != second[i].Token)
            {
                return i;
            }
        }

        return first.Length == second.Length ? -1 : common;
    }
}
