using System;

namespace Nucleate.Samplers.Tests;

/// <summary>Rows of logits that are the same in every run.</summary>
internal static class Rows
{
    /// <summary>About normal with the given deviation: the sum of uniform numbers.</summary>
    public static float[] Normal(int length, int seed, double deviation = 2)
    {
        var random = new Random(seed);
        float[] row = new float[length];
        for (int token = 0; token < length; token++)
        {
            double sum = -6;
            for (int i = 0; i < 12; i++)
            {
                sum += random.NextDouble();
            }

            row[token] = (float)(sum * deviation);
        }

        return row;
    }

    /// <summary>Several rows, one after another.</summary>
    public static float[] Batch(int rows, int vocabularySize, int seed)
    {
        float[] all = new float[rows * vocabularySize];
        for (int row = 0; row < rows; row++)
        {
            Normal(vocabularySize, seed + row).CopyTo(all, row * vocabularySize);
        }

        return all;
    }
}
