using System;

namespace Nucleate.Benchmarks.Rows;

/// <summary>Makes rows: normally distributed logits with a few spikes, whose places are drawn anew for each row.</summary>
internal static class SyntheticRow
{
    public static float[] Make(RowShape shape, int length, Random random)
    {
        (double deviation, int spikes, double highest) = shape switch
        {
            RowShape.Flat => (1.0, 0, 0.0),
            RowShape.Typical => (2.2, 200, 17.0),
            RowShape.Peaked => (2.2, 8, 22.0),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Rows of this shape are not made but loaded."),
        };

        float[] row = new float[length];
        for (int token = 0; token < row.Length; token++)
        {
            row[token] = (float)(deviation * Normal(random));
        }

        for (int rank = 1; rank <= spikes; rank++)
        {
            row[random.Next(row.Length)] = (float)(highest - (2 * Math.Log(rank)));
        }

        return row;
    }

    /// <summary>Box and Muller's transform; 1 - u keeps the logarithm away from 0.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
