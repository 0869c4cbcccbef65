using System;

namespace Nucleate.Tests.Support;

/// <summary>
/// Rows of logits of a shape and a seed, made without transcendental functions. The golden bits depend on them: a change
/// here is a new file there.
/// </summary>
internal static class Rows
{
    public static readonly RowShape[] Shapes = Enum.GetValues<RowShape>();

    /// <summary>Lengths at which vectors, blocks and chunks end or just do not.</summary>
    public static readonly int[] ChunkLengths =
        [319, 320, 511, 960, 1000, 1023, 1024, 1025, 1087, 1088, 1089, 2047, 2048, 2049, 3071, 3073, 4095, 4097];

    public static float[] Make(RowShape shape, int length, Noise noise)
    {
        float[] row = new float[length];
        Fill(shape, row, noise);
        return row;
    }

    public static void Fill(RowShape shape, Span<float> row, Noise noise)
    {
        for (int token = 0; token < row.Length; token++)
        {
            row[token] = Logit(shape, token, row.Length, noise);
        }

        int spikes = shape == RowShape.Peaked ? 8 : shape == RowShape.Typical ? 200 : 0;
        for (int rank = 1; rank <= spikes && rank <= (row.Length + 7) / 8; rank++)
        {
            float height = shape == RowShape.Peaked ? 20f - rank : 17 - (1.4f * RoughLogarithm(rank));
            row[noise.Below(row.Length)] = height + noise.Unit();
        }

        if (shape == RowShape.WinnerLast && row.Length > 0)
        {
            row[^1] = 9;
        }
    }

    /// <summary>Writes a value to some random places.</summary>
    public static void Sprinkle(Span<float> row, float value, int count, Noise noise)
    {
        for (int i = 0; i < count && row.Length > 0; i++)
        {
            row[noise.Below(row.Length)] = value;
        }
    }

    /// <summary>The float with all but the upper 16 bits cleared.</summary>
    public static float ToBfloat16(float value) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & unchecked((int)0xFFFF0000));

    // Of base 2, linear between powers: read off the bits, since a real one is not the same everywhere.
    private static float RoughLogarithm(float value) => (BitConverter.SingleToInt32Bits(value) - 0x3F800000) * (1f / (1 << 23));

    private static float Logit(RowShape shape, int token, int length, Noise noise) => shape switch
    {
        RowShape.Flat or RowShape.WinnerLast => noise.Bell(),
        RowShape.Peaked or RowShape.Typical => noise.Bell() * 2.25f,
        RowShape.Quantised => ToBfloat16(noise.Bell() * 4),
        RowShape.Steps => noise.Below(5) * 0.75f,
        RowShape.Equal => -1.25f,
        RowShape.Ascending => (token * (8f / length)) - 3,
        RowShape.Descending => 5 - (token * (8f / length)),
        RowShape.Wide => noise.Bell() * 3000,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };
}
