using System;

namespace Nucleate.Kernels;

/// <summary>Sorts pairs of a token (upper half) and a number (lower half) by token, in time proportional to their number.</summary>
internal static class TokenSort
{
    private const int Short = 32;
    private const int Digits = 256;

    /// <summary>Leaves one pair for each token, with its largest number, by rising token; returns how many.</summary>
    public static int LargestByToken(Span<ulong> pairs, Span<ulong> scratch)
    {
        if (pairs.Length <= Short)
        {
            Insert(pairs);
        }
        else
        {
            Distribute(pairs, scratch);
        }

        int kept = 0;
        for (int i = 0; i < pairs.Length; i++)
        {
            if (kept > 0 && pairs[kept - 1] >> 32 == pairs[i] >> 32)
            {
                pairs[kept - 1] = Math.Max(pairs[kept - 1], pairs[i]);
            }
            else
            {
                pairs[kept++] = pairs[i];
            }
        }

        return kept;
    }

    private static void Insert(Span<ulong> pairs)
    {
        for (int i = 1; i < pairs.Length; i++)
        {
            ulong pair = pairs[i];
            int at = i;
            for (; at > 0 && pairs[at - 1] > pair; at--)
            {
                pairs[at] = pairs[at - 1];
            }

            pairs[at] = pair;
        }
    }

    // By the token's bytes, lowest first; each round is stable, and two rounds end where they began.
    private static void Distribute(Span<ulong> pairs, Span<ulong> scratch)
    {
        ulong all = 0;
        foreach (ulong pair in pairs)
        {
            all |= pair;
        }

        for (int shift = 32; shift < 64 && all >> shift != 0; shift += 16)
        {
            Distribute(pairs, scratch, shift);
            Distribute(scratch, pairs, shift + 8);
        }
    }

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, int shift)
    {
        Span<int> starts = stackalloc int[Digits];
        starts.Clear();
        foreach (ulong pair in from)
        {
            starts[(byte)(pair >> shift)]++;
        }

        int start = 0;
        for (int digit = 0; digit < Digits; digit++)
        {
            (starts[digit], start) = (start, start + starts[digit]);
        }

        foreach (ulong pair in from)
        {
            to[starts[(byte)(pair >> shift)]++] = pair;
        }
    }
}
