using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class PivotSumTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_count_above_each_pivot_is_exact(CaseSize size)
    {
        var noise = new Noise(101);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            Pivots pivots = Falling(present, noise);
            var workspace = default(Workspace);
            PivotTotals totals = RowSums.AbovePivots<CountMeasure>(row.Row(), ref workspace, ExponentialScale.For(0, 1), pivots);
            for (int i = 0; i < Pivots.Count; i++)
            {
                Check.Equal(Naive.Tokens(present).Count(token => present[token] >= pivots[i]), totals[i], $"pivot {pivots[i]:R}, {row}");
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_mass_above_each_pivot_is_that_of_its_tokens(CaseSize size)
    {
        var noise = new Noise(102);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            float best = Naive.Best(present);
            double temperature = noise.Pick(0.7, 1, 900);
            var scale = ExponentialScale.For(best, temperature);
            Pivots pivots = Falling(present, noise);
            for (int i = 0; i < Pivots.Count; i++)
            {
                pivots[i] = Math.Max(pivots[i], scale.Floor);
            }

            var workspace = default(Workspace);
            PivotTotals totals = RowSums.AbovePivots<MassMeasure>(row.Row(), ref workspace, scale, pivots);
            for (int i = 0; i < Pivots.Count; i++)
            {
                Check.Close(Naive.Mass(present, best, temperature, pivots[i]), totals[i], 1e-6, $"pivot {pivots[i]:R}, {row}");
            }
        }
    }

    /// <summary>A search compares masses of both kernels, so they must not differ by rounding.</summary>
    [Fact]
    public void The_mass_above_a_pivot_below_everything_has_the_bits_of_the_whole_mass()
    {
        foreach (RowCase row in RowCases.All(CaseSize.Chunks))
        {
            var scale = ExponentialScale.For(Naive.Best(row.Present()), 0.8);
            Pivots pivots = default;
            ((Span<float>)pivots).Fill(scale.Floor);
            var workspace = default(Workspace);
            PivotTotals totals = RowSums.AbovePivots<MassMeasure>(row.Row(), ref workspace, scale, pivots);
            double mass = RowSums.Mass(row.Row(), ref workspace, scale);
            for (int i = 0; i < Pivots.Count; i++)
            {
                Check.Equal(mass, totals[i], row);
            }
        }
    }

    private static Pivots Falling(float[] present, Noise noise)
    {
        int[] order = Naive.Order(present);
        float[] falling = new float[Pivots.Count];
        for (int i = 0; i < falling.Length; i++)
        {
            float logit = order.Length == 0 ? 0 : present[order[noise.Below(order.Length)]];
            falling[i] = noise.Pick(logit, MathF.BitIncrement(logit), MathF.BitDecrement(logit));
        }

        Array.Sort(falling, (a, b) => b.CompareTo(a));
        Pivots pivots = default;
        falling.CopyTo(pivots);
        return pivots;
    }
}
