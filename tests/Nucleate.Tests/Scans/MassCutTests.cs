using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class MassCutTests
{
    [Fact]
    public void The_cut_is_where_the_sorted_masses_reach_the_target()
    {
        var noise = new Noise(131);
        int near = 0;
        const int Rounds = 3000;
        for (int round = 0; round < Rounds; round++)
        {
            float[] logits = List(noise, noise.Between(1, KernelShape.ListCapacity / KernelShape.Block));
            near += Compare(logits, noise.Pick(0.3, 0.8, 1, 2.5, 50), noise.Pick(0.01, 0.5, 0.9, 0.95, 0.999), round) ? 0 : 1;
        }

        Assert.True(near * 20 < Rounds, $"{near} of {Rounds} were too near a boundary");
    }

    [Fact]
    public void Ties_are_counted()
    {
        float[] logits = new float[KernelShape.Block];
        Array.Fill(logits, 1f);
        logits[40] = 3;
        var scale = ExponentialScale.For(3, 1);
        float[] values = new float[64];
        float[] weights = new float[64];
        double one = scale.Weight(1);
        MassCut cut = MassCut.Find(logits, values, weights, scale, 1 + (2.5 * one));
        Assert.Equal((1f, 3), (cut.Logit, cut.Ties));
        Check.Close(1 + (2 * one), cut.MassBeforeLast, 1e-6, cut);
        Assert.Equal(3f, MassCut.Find(logits, values, weights, scale, 0.99).Logit);
    }

    // Lists of a few levels have many ties; others have none.
    private static float[] List(Noise noise, int blocks)
    {
        float[] logits = Rows.Make(noise.Pick(RowShape.Flat, RowShape.Typical, RowShape.Peaked), blocks * KernelShape.Block, noise);
        if (noise.Chance(30))
        {
            logits = [.. logits.Select(logit => MathF.Round(logit))];
        }

        int there = noise.Between(1, logits.Length);
        logits.AsSpan(there).Fill(float.NegativeInfinity);
        return logits;
    }

    // False where the masses come too near the target to compare.
    private static bool Compare(float[] logits, double temperature, double p, int round)
    {
        var scale = ExponentialScale.For(logits.Max(), temperature);
        int[] order = Naive.Order(logits);
        double target = p * order.Sum(token => (double)scale.Weight(logits[token]));
        MassCut cut = MassCut.Find(logits, new float[logits.Length], new float[logits.Length], scale, target);
        double before = 0;
        int last = 0;
        while (last < order.Length - 1 && before + scale.Weight(logits[order[last]]) < target)
        {
            before += scale.Weight(logits[order[last++]]);
        }

        if (Math.Min(target - before, before + scale.Weight(logits[order[last]]) - target) < 1e-6 * target)
        {
            return false;
        }

        float logit = logits[order[last]];
        int ties = order.Take(last + 1).Count(token => logits[token] == logit);
        Check.Equal((logit, ties), (cut.Logit, cut.Ties), $"round {round}, p {p}, T {temperature}");
        Check.Close(before, cut.MassBeforeLast, 1e-6, round, absolute: 1e-9);
        return true;
    }
}
