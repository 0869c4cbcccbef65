using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Tests.Support;

/// <summary>
/// Rows with many tokens at 0 or next to it, where half of all floats are: rows whose best token was subtracted, clipped
/// ones, zeros of both signs, denormals.
/// </summary>
internal static class RowsAroundZero
{
    private static readonly float[] s_next = [0, -0f, 1e-20f, -1e-20f, float.Epsilon, -float.Epsilon, 3e-39f, 1e-7f];

    public static IEnumerable<(string Name, float[] Row)> All(int length, Noise noise)
    {
        foreach (float next in s_next)
        {
            foreach (float other in (float[])[-1, 1, -0.75f])
            {
                yield return ($"{next:R} and {other:R}", Make(length, token => token % 2 == 0 ? next : other));
            }
        }

        yield return ("0, -0 and -1", Make(length, _ => noise.Pick(0f, -0f, -1f)));
        yield return ("everything next to 0", Make(length, _ => noise.Pick(s_next)));
        yield return ("next to 0 and a bell", Make(length, _ => noise.Chance(50) ? noise.Pick(s_next) : noise.Bell()));
        yield return ("denormals", Make(length, _ => float.Epsilon * (1 + noise.Below(5000))));
        yield return ("half zeros", Make(length, _ => noise.Chance(50) ? 0 : noise.Bell() * 3));
        yield return ("clipped from above", Make(length, _ => Math.Min(0, noise.Bell())));
        yield return ("clipped from below", Make(length, _ => Math.Max(0, noise.Bell() * 4)));
        yield return ("a few zeros on top", Make(length, _ => noise.Below(50) == 0 ? 0 : (noise.Bell() * 0.5f) - 2));
        yield return ("whole numbers", Make(length, _ => MathF.Round(noise.Bell() * 1.5f)));
        yield return ("quarters below the best", BelowTheBest(Make(length, _ => MathF.Round(noise.Bell() * 4) / 4)));
        yield return ("a bell below the best", BelowTheBest(Make(length, _ => noise.Bell())));
        for (int i = 0; i < 4; i++)
        {
            yield return ($"bfloat16 below the best, {i}", BelowTheBest(Make(length, _ => Rows.ToBfloat16(noise.Bell() * (1 + i)))));
        }
    }

    private static float[] Make(int length, Func<int, float> logit) => [.. Enumerable.Range(0, length).Select(logit)];

    private static float[] BelowTheBest(float[] row)
    {
        float best = row.Max();
        return Array.ConvertAll(row, logit => logit - best);
    }
}
