using System;

namespace Nucleate.Kernels;

/// <summary>
/// The rank of a float among all floats: a whole number that rises with the value, so that halving a range of ranks
/// halves the number of floats in it. Both zeros have rank 0; NaN has none.
/// </summary>
internal static class FloatRank
{
    public static int Of(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return bits >= 0 ? bits : -(bits & int.MaxValue);
    }

    public static float ToFloat(int rank) =>
        BitConverter.Int32BitsToSingle(rank >= 0 ? rank : -rank | int.MinValue);
}
