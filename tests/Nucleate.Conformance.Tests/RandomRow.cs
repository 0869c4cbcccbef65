using System;

namespace Nucleate.Conformance.Tests;

/// <summary>Makes rows of many lengths and shapes.</summary>
internal static class RandomRow
{
    /// <summary>From here on, a row is as long as a model's.</summary>
    public const int RealVocabulary = 32_000;

    public const int LargeVocabulary = 128_256;

    /// <summary>The row of that number: mostly of 2 to 300 logits, one in ten of up to 5,000, one in forty of a real vocabulary.</summary>
    public static float[] Make(Random random, int number)
    {
        int length = (number % 200) switch
        {
            20 => LargeVocabulary,
            60 or 100 or 140 or 180 => RealVocabulary,
            _ when number % 10 == 5 => (int)Math.Exp(Math.Log(300) + (Math.Log(5_000.0 / 300) * random.NextDouble())),
            _ => random.Next(2, 301),
        };
        return MakeOf(random, length);
    }

    /// <summary>
    /// A row of normal logits, in part with spikes, in part quantised so that ties are common, in part with masked entries.
    /// </summary>
    public static float[] MakeOf(Random random, int length)
    {
        double deviation = 0.3 + (4 * random.NextDouble());
        double centre = 8 * Normal(random);
        float[] row = new float[length];
        for (int token = 0; token < length; token++)
        {
            row[token] = (float)(centre + (deviation * Normal(random)));
        }

        if (random.Next(3) == 0)
        {
            int spikes = random.Next(1, 12);
            for (int rank = 1; rank <= spikes; rank++)
            {
                row[random.Next(length)] = (float)(centre + (deviation * 5) - Math.Log(rank));
            }
        }

        if (random.Next(4) == 0)
        {
            Quantise(row, random.Next(2) == 0 ? 0.25f : 1f);
        }

        if (random.Next(4) == 0)
        {
            Mask(row, random);
        }

        return row;
    }

    private static void Quantise(float[] row, float step)
    {
        for (int token = 0; token < row.Length; token++)
        {
            row[token] = MathF.Round(row[token] / step) * step;
        }
    }

    // At least one token stays legal.
    private static void Mask(float[] row, Random random)
    {
        int kept = random.Next(row.Length);
        double share = random.NextDouble();
        for (int token = 0; token < row.Length; token++)
        {
            if (token != kept && random.NextDouble() < share)
            {
                row[token] = float.NegativeInfinity;
            }
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
