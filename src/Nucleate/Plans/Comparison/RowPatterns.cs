using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>Logits without tokens: rows of a given size at the pipelines' limits, and random ones.</summary>
internal sealed class RowPatterns(Landmarks landmarks)
{
    private const double LeastShare = 1e-3;

    private static readonly double[] s_steps = [1, 0.5, 2, 0.1, 5];

    /// <summary>Rows of that size, falling: steps, ties, and what lies at the limits.</summary>
    public IEnumerable<double[]> Small(int size)
    {
        yield return new double[size];
        foreach (double step in s_steps.SelectMany(step => landmarks.Scales.Select(scale => step * scale)).Distinct())
        {
            yield return [.. Enumerable.Range(0, size).Select(i => (size - 1 - i) * step)];
        }

        foreach (double scale in landmarks.Scales)
        {
            foreach (double[] row in landmarks.Gaps.SelectMany(gap => Gaps(size, gap * scale)).Concat(landmarks.Shares.SelectMany(share => Shares(size, share, scale))))
            {
                yield return row;
            }
        }
    }

    /// <summary>Rows of many tokens: all alike, and hardly falling.</summary>
    public static IEnumerable<double[]> Large(int size)
    {
        yield return new double[size];
        yield return [.. Enumerable.Range(0, size).Select(i => (size - 1 - i) / 64.0)];
    }

    /// <summary>Rows whose best token has a small share: it takes many others to be the rest.</summary>
    public IEnumerable<double[]> SmallShares() =>
        landmarks.Scales.SelectMany(scale => landmarks.Shares.Where(share => share is > LeastShare and < 0.3)
            .Select(share => Shared((int)(2 / share), share, scale, first: 1)));

    /// <summary>A random row: ties, favourites, or anything.</summary>
    public double[] Random(int size, SearchNoise noise)
    {
        double scale = landmarks.Scales[noise.Below(landmarks.Scales.Length)] * Math.Pow(10, noise.Unit() - 0.5);
        double shift = noise.Chance(50) ? 0 : (noise.Unit() * 8) - 4;
        int kind = noise.Below(3);
        return [.. Enumerable.Range(0, size).Select(_ => kind switch
        {
            0 => Math.Round(noise.Bell() * 2) / 2,
            1 => noise.Bell() + (noise.Chance(25) ? 5 * noise.Unit() : 0),
            _ => (noise.Bell() * 2 * scale) + shift,
        })];
    }

    // The first tokens alike, the others a gap below; and tokens that fall by half of it each.
    private static IEnumerable<double[]> Gaps(int size, double gap)
    {
        for (int first = 1; first < size; first++)
        {
            yield return [.. Enumerable.Range(0, size).Select(i => i < first ? 0 : -gap)];
        }

        yield return [.. Enumerable.Range(0, size).Select(i => -gap * i / 2)];
    }

    private static IEnumerable<double[]> Shares(int size, double share, double scale) =>
        Enumerable.Range(1, size - 1).Select(first => Shared(size, share, scale, first));

    // The first tokens together have that share, in equal parts, and the others the rest.
    private static double[] Shared(int size, double share, double scale, int first)
    {
        double top = scale * Math.Log(share / first);
        double rest = scale * Math.Log((1 - share) / (size - first));
        return [.. Enumerable.Range(0, size).Select(i => i < first ? top : rest)];
    }
}
