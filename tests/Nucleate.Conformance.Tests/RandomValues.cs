using System;

namespace Nucleate.Conformance.Tests;

/// <summary>Random parameters. They are floats, as llama.cpp takes them, so that both sides get the very same number.</summary>
internal static class RandomValues
{
    private const int LargeRow = 10_000;

    /// <summary>From 0.05 to 4.</summary>
    public static float Temperature(this Random random) => (float)Math.Exp(Between(random, Math.Log(0.05), Math.Log(4)));

    /// <summary>In (0, 1], at times 1.</summary>
    public static float P(this Random random) => random.Next(12) == 0 ? 1f : (float)(1 - (0.999 * Math.Pow(random.NextDouble(), 1.5)));

    /// <summary>In [0, 1], at times one of the ends.</summary>
    public static float M(this Random random) => random.Next(12) switch
    {
        0 => 0f,
        1 => 1f,
        _ => (float)Math.Exp(Between(random, Math.Log(1e-4), 0)),
    };

    /// <summary>
    /// From 1 to about one and a half times the row, mostly small; up to 1,500 on large rows, since the sums of single
    /// precision after a larger k decide nothing any more.
    /// </summary>
    public static int K(this Random random, int length) =>
        1 + (int)(1.5 * (length > LargeRow ? 1_000 : length) * Math.Pow(random.NextDouble(), 3));

    /// <summary>A penalty above 0, at times 1, which is off.</summary>
    public static float Repetition(this Random random) => random.Next(6) == 0 ? 1f : (float)Between(random, 0.5, 2);

    /// <summary>In [-2, 2], at times 0, which is off.</summary>
    public static float Penalty(this Random random) => random.Next(4) == 0 ? 0f : (float)Between(random, -2, 2);

    public static float Bias(this Random random) => random.Next(6) == 0 ? 0f : (float)Between(random, -8, 8);

    /// <summary>Up to 150 tokens, from a part of the vocabulary only, so that many occur several times.</summary>
    public static int[] History(this Random random, int length)
    {
        int[] history = new int[random.Next(151)];
        int different = Math.Min(length, random.Next(1, 80));
        for (int i = 0; i < history.Length; i++)
        {
            history[i] = random.Next(different);
        }

        return history;
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
