using System;

namespace Nucleate.Kernels;

/// <summary>The cliff of sorted logits: the first rank with the steepest drop behind it, each drop divided by its rank.</summary>
internal static class SteepestDrop
{
    /// <summary>How many tokens are in front of it; at least 1. Drops that are equal but for the tolerance of boundaries count as equal.</summary>
    /// <param name="falling">Logits, not none, by falling value. A temperature would change no rank.</param>
    public static int Rank(ReadOnlySpan<float> falling)
    {
        double steepest = 0;
        for (int rank = 1; rank < falling.Length; rank++)
        {
            steepest = Math.Max(steepest, Drop(falling, rank));
        }

        double enough = steepest * (1 - KernelShape.BoundaryTolerance);
        int first = 1;
        while (first < falling.Length && Drop(falling, first) < enough)
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether no drop behind the given tokens can be steeper, since all of them together are not.</summary>
    /// <param name="falling">Logits by falling value: at least two, the first of more.</param>
    /// <param name="lowest">The smallest logit of all.</param>
    public static bool IsAmong(ReadOnlySpan<float> falling, double lowest) =>
        falling.Length > 1 && (falling[^1] - lowest) / falling.Length <= Drop(falling, Rank(falling));

    private static double Drop(ReadOnlySpan<float> falling, int rank) => ((double)falling[rank - 1] - falling[rank]) / rank;
}
