using System;

namespace Nucleate.Kernels;

/// <summary>Which of a scan's partial sums holds the target of a draw.</summary>
internal static class SlotSearch
{
    /// <summary>The slot in which the running sum exceeds a target, and what is left of the target there.</summary>
    /// <param name="sums">The sum of each slot, one of them above 0.</param>
    /// <param name="target">Of the running sum; becomes the part of it that lies in the slot.</param>
    /// <returns>The slot. Rounding may use up the target: then the last one that weighs anything, with a target of infinity.</returns>
    public static int Find(ReadOnlySpan<double> sums, ref double target)
    {
        int last = 0;
        for (int slot = 0; slot < sums.Length; slot++)
        {
            if (sums[slot] > target)
            {
                return slot;
            }

            target -= sums[slot];
            last = sums[slot] > 0 ? slot : last;
        }

        target = double.PositiveInfinity;
        return last;
    }
}
