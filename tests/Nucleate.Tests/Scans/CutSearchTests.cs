using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class CutSearchTests
{
    // As documented: pivots evenly, three times around the interpolated cut, at most eleven bisections, and one scan that
    // finds the token.
    private const int MostPasses = 1 + 3 + 11 + 1;

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_count_search_cuts_after_the_kth_token(CaseSize size)
    {
        var noise = new Noise(121);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            int[] order = Naive.Order(present);
            if (order.Length >= 2)
            {
                CheckCount(row, present, order, noise.Between(1, order.Length - 1));
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_mass_search_cuts_after_the_token_that_reaches_the_target(CaseSize size)
    {
        var noise = new Noise(122);
        int near = 0;
        int compared = 0;
        foreach (RowCase row in RowCases.All(size))
        {
            double temperature = noise.Pick(0.3, 0.8, 1, 1.5, 1000);
            double p = noise.Pick(0.01, 0.3, 0.5, 0.9, 0.95, 0.999);
            bool? same = CheckMass(row, temperature, p);
            compared += same is null ? 0 : 1;
            near += same is false ? 1 : 0;
        }

        Assert.True(near * 4 <= compared, $"{near} of {compared} rows were too near a boundary");
    }

    /// <summary>Rows on which interpolating between logits makes no progress: the floats themselves have to be bisected.</summary>
    [Fact]
    public void Rows_of_extreme_spread_need_a_bounded_number_of_passes()
    {
        var noise = new Noise(123);
        foreach (float[] row in Spreads())
        {
            var spread = new RowCase($"spread from {row.Min():R} to {row.Max():R}", row, 0);
            float[] present = spread.Present();
            int[] order = Naive.Order(present);
            foreach (int k in new[] { 1, 1025, 2000, 3333, row.Length / 2, row.Length - 1 })
            {
                CheckCount(spread, present, order, k);
            }

            _ = CheckMass(spread, noise.Pick(0.5, 1), 0.97);
        }
    }

    [Fact]
    public void Of_tens_of_thousands_of_ties_the_cut_falls_on_the_right_token()
    {
        var row = new RowCase("equal", Rows.Make(RowShape.Equal, 50_000, new Noise(1)), 0);
        float[] present = row.Present();
        foreach (int k in new[] { 1, 1024, 1025, 1536, 49_998, 49_999 })
        {
            CheckCount(row, present, Naive.Order(present), k);
        }

        var workspace = default(Workspace);
        var scale = ExponentialScale.For(present[0], 1);
        (float _, int token) = new CutSearch<MassMeasure>(scale, scale.Floor, 50_000, 12_345.25).Find(row.Row(), ref workspace);
        Assert.Equal(12_345, token);
    }

    private static float[][] Spreads()
    {
        float[] geometric = new float[6000];
        float[] cluster = new float[6000];
        float[] subnormal = new float[6000];
        float[] extremes = new float[6000];
        for (int i = 0; i < geometric.Length; i++)
        {
            geometric[i] = -MathF.ScaleB(1 + (i * 1e-5f), (i % 200) - 100);
            cluster[i] = i < 10 ? 3e30f : BitConverter.Int32BitsToSingle(0x3F800000 + i);
            subnormal[i] = i * float.Epsilon * ((i % 2) - 0.5f) * 2;
            extremes[i] = i == 0 ? float.MaxValue : i % 3 == 0 ? float.MinValue : (i % 7) * 1e-30f;
        }

        return [geometric, cluster, subnormal, extremes];
    }

    private static void CheckCount(RowCase row, float[] present, int[] order, int k)
    {
        var workspace = default(Workspace);
        var scale = ExponentialScale.For(present[order[0]], 1);
        (float logit, int token) =
            new CutSearch<CountMeasure>(scale, KernelShape.LowestLegal, order.Length, k).Find(row.Row(), ref workspace);
        int kept = order.Count(candidate => present[candidate] > logit || (present[candidate] == logit && candidate <= token));
        Check.Equal(k, kept, row);
        Assert.True(workspace.Passes <= MostPasses, $"{workspace.Passes} passes: {row}");
    }

    // Null where nothing is to search; false where the mass comes too near the target to compare in double precision.
    private static bool? CheckMass(RowCase row, double temperature, double p)
    {
        float[] present = row.Present();
        int[] order = Naive.Order(present);
        if (order.Length < 2)
        {
            return null;
        }

        var workspace = default(Workspace);
        var scale = ExponentialScale.For(present[order[0]], temperature);
        double total = RowSums.Mass(row.Row(), ref workspace, scale);
        workspace.Passes = 0;
        (float logit, int token) = new CutSearch<MassMeasure>(scale, scale.Floor, total, p * total).Find(row.Row(), ref workspace);
        Assert.True(workspace.Passes <= MostPasses, $"{workspace.Passes} passes: {row}");
        double mass = 0;
        int expected = 0;
        bool near = false;
        while (expected < order.Length && mass < p * total)
        {
            mass += scale.Weight(present[order[expected++]]);
            near |= Math.Abs(mass - (p * total)) < 5e-7 * total;
        }

        int kept = order.Count(candidate => present[candidate] > logit || (present[candidate] == logit && candidate <= token));
        Assert.True(near || kept == expected, $"kept {kept}, not {expected}: p {p}, T {temperature}, {row}");
        return !near;
    }
}
