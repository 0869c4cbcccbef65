using System;
using System.Collections.Generic;

namespace Nucleate.Kernels;

/// <summary>Token sequences that no repeat reaches back over, and where the last one of them stands.</summary>
internal sealed class Breakers
{
    private readonly int[] _single;
    private readonly int[][] _sequences;

    /// <summary>Sequences in a row, each one ended by -1; the end of the last one may be missing.</summary>
    public Breakers(ReadOnlySpan<int> tokens)
    {
        var single = new List<int>();
        var sequences = new List<int[]>();
        while (!tokens.IsEmpty)
        {
            int end = tokens.IndexOf(-1);
            ReadOnlySpan<int> sequence = end < 0 ? tokens : tokens[..end];
            if (sequence.Length == 1)
            {
                single.Add(sequence[0]);
            }
            else if (sequence.Length > 1)
            {
                sequences.Add(sequence.ToArray());
            }

            tokens = end < 0 ? default : tokens[(end + 1)..];
        }

        _single = [.. single];
        Array.Sort(_single);
        _sequences = [.. sequences];
    }

    /// <summary>No breaker yet.</summary>
    public static Place None => new(int.MaxValue, 0);

    /// <summary>The breakers of one token, rising.</summary>
    public ReadOnlySpan<int> Single => _single;

    /// <summary>Where the last breaker stands after one more token: of those that are complete, the one that begins last.</summary>
    public Place After(Place before, ReadOnlySpan<int> newest)
    {
        if (Array.BinarySearch(_single, newest[0]) >= 0)
        {
            return new Place(0, 0);
        }

        Place last = before.Start == int.MaxValue ? before : before with { Start = before.Start + 1 };
        foreach (int[] sequence in _sequences)
        {
            if (sequence.Length - 1 <= last.Start && IsAtEnd(sequence, newest))
            {
                last = new Place(sequence.Length - 1, sequence.Length - 1);
            }
        }

        return last;
    }

    private static bool IsAtEnd(int[] sequence, ReadOnlySpan<int> newest)
    {
        if (sequence.Length > newest.Length)
        {
            return false;
        }

        int at = 0;
        while (at < sequence.Length && sequence[^(at + 1)] == newest[at])
        {
            at++;
        }

        return at == sequence.Length;
    }

    /// <summary>A breaker in the history.</summary>
    /// <param name="Start">How many tokens came after its first one; the largest number if there is none.</param>
    /// <param name="Tail">How many of these belong to it.</param>
    internal readonly record struct Place(int Start, int Tail)
    {
        /// <summary>How many tokens a repeat has at most, in a window that holds so many.</summary>
        public int Limit(int length) => Start < length ? Start - Tail : length;
    }
}
