using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class BandSearchTests
{
    // As documented: one tripling, six interpolated, twenty-one by ranks, two that find the token.
    private const int MostPasses = 1 + 6 + 21 + 2;

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_count_search_ends_with_the_kth_nearest_token(CaseSize size)
    {
        var noise = new Noise(324);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            int[] tokens = [.. Naive.Tokens(present)];
            if (tokens.Length < 2 || float.IsInfinity(Naive.Best(present)))
            {
                continue;
            }

            var order = new Nearness(present[tokens[noise.Below(tokens.Length)]] - (noise.Chance(50) ? 0 : noise.Unit()));
            CheckKth(present, row.Row(), order, noise.Between(1, tokens.Length - 1), row.ToString());
        }
    }

    /// <summary>The last token is 0 or next to it, where the distances of billions of floats are the same.</summary>
    [Fact]
    public void A_search_that_ends_next_to_0_ends()
    {
        var noise = new Noise(325);
        foreach ((string name, float[] row) in RowsAroundZero.All(2500, noise))
        {
            foreach (double centre in (double[])[-1.5, -0.269, 0, 0.3, 1.25])
            {
                int k = noise.Between(1, row.Length - 1);
                CheckKth(row, new LogitRow(row, default, masked: false, adjustments: null), new Nearness(centre), k, name);
            }
        }
    }

    private static void CheckKth(float[] present, LogitRow row, Nearness order, int k, string name)
    {
        int[] tokens = [.. Naive.Tokens(present)];
        int[] nearest = [.. tokens
            .OrderBy(token => order.Distance(present[token]))
            .ThenBy(token => present[token] > order.Centre ? present[token] : float.PositiveInfinity)
            .ThenByDescending(token => present[token])
            .ThenBy(token => token)];
        var scale = ExponentialScale.For(Naive.Best(present), 1);
        var workspace = default(Workspace);
        var search = new BandSearch<CountMeasure>(scale, 1, order, KernelShape.LowestLegal, tokens.Length, k);
        (float logit, int token) = search.Find(row, ref workspace);
        Check.Equal((present[nearest[k - 1]], nearest[k - 1]), (logit, token), $"{k} around {order.Centre:R}, {name}");
        Assert.InRange(workspace.Passes, 0, MostPasses);
    }
}
