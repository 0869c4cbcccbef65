using System;
using System.Globalization;
using System.Linq;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>A random row with a history and perhaps a mask.</summary>
internal sealed record RandomRow(float[] Logits, int[] History, ulong[] Allowed)
{
    public bool IsMasked => Allowed.Length > 0;

    public static RandomRow Next(Random random, int size, bool unusual = true)
    {
        float[] logits = Values(random, size);
        if (unusual && random.Next(6) == 0)
        {
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                logits[random.Next(size)] = random.Next(3) switch
                {
                    0 => float.NaN,
                    1 => float.PositiveInfinity,
                    _ => float.NegativeInfinity,
                };
            }
        }

        int[] history = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(Math.Min(size, 30)))];
        ulong[] allowed = unusual && random.Next(4) == 0
            ? [.. Enumerable.Range(0, (size + 63) / 64).Select(_ => (ulong)random.NextInt64() | 1)]
            : [];
        return new RandomRow(logits, history, allowed);
    }

    public override string ToString() =>
        $"logits {string.Join(" ", Logits.Take(50).Select(logit => logit.ToString("R", CultureInfo.InvariantCulture)))}; "
        + $"history {string.Join(" ", History)}; mask {string.Join(" ", Allowed.Take(4).Select(word => word.ToString("x", CultureInfo.InvariantCulture)))}";

    private static float[] Values(Random random, int size)
    {
        double scale = Math.Pow(10, (random.NextDouble() * 2) - 0.7);
        double shift = (random.NextDouble() * 10) - 5;
        return random.Next(4) switch
        {
            // Many ties.
            0 => [.. Enumerable.Range(0, size).Select(_ => (float)(Math.Round(Normal(random) * 2) / 2))],
            // A few favourites.
            1 => [.. Enumerable.Range(0, size).Select(_ => (float)(Normal(random) + (random.Next(10) == 0 ? 8 * random.NextDouble() : 0)))],
            // All equal but one.
            2 when random.Next(4) == 0 => [.. Enumerable.Range(0, size).Select(i => i == size / 2 ? 2f : 0.5f)],
            _ => [.. Enumerable.Range(0, size).Select(_ => (float)((Normal(random) * scale) + shift))],
        };
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
