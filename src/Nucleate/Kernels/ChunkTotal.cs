using System;

namespace Nucleate.Kernels;

/// <summary>
/// Sums and running sums of written weights in double precision: what a draw needs within the few chunks that hold its
/// target, where a sum in float would lose the weights that are tiny beside the best token's.
/// </summary>
/// <remarks>The order of the additions is fixed: eight sums, folded by halves, whatever the processor's vectors are.</remarks>
internal static class ChunkTotal
{
    /// <summary>The sum of some weights, whole blocks.</summary>
    public static double Of(ReadOnlySpan<float> weights)
    {
        double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
        for (; weights.Length >= 8; weights = weights[8..])
        {
            a += weights[0];
            b += weights[1];
            c += weights[2];
            d += weights[3];
            e += weights[4];
            f += weights[5];
            g += weights[6];
            h += weights[7];
        }

        return ((a + e) + (c + g)) + ((b + f) + (d + h));
    }

    /// <summary>
    /// The first weight at which the running sum exceeds a target, or -1 with what is left of the target. A block at a time,
    /// so that single weights are added in one block only.
    /// </summary>
    public static int IndexExceeding(ReadOnlySpan<float> weights, ref double target)
    {
        for (int block = 0; block < weights.Length; block += KernelShape.Block)
        {
            ReadOnlySpan<float> part = weights.Slice(block, KernelShape.Block);
            double sum = Of(part);
            if (sum > target)
            {
                return block + InBlock(part, target);
            }

            target -= sum;
        }

        return -1;
    }

    /// <summary>The last weight above 0, or -1.</summary>
    public static int LastPositive(ReadOnlySpan<float> weights) => weights.LastIndexOfAnyExcept(0);

    // The block's sum exceeds the target. Added one by one it may not, by rounding: then the last one is meant.
    private static int InBlock(ReadOnlySpan<float> part, double target)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] > 0)
            {
                target -= part[i];
                if (target < 0)
                {
                    return i;
                }
            }
        }

        return LastPositive(part);
    }
}
