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

            float best = Naive.Best(present);
            var order = new Nearness(present[tokens[noise.Below(tokens.Length)]] - (noise.Chance(50) ? 0 : noise.Unit()));
            int[] nearest =
                [.. tokens.OrderBy(token => order.Distance(present[token])).ThenByDescending(token => present[token]).ThenBy(token => token)];
            int k = noise.Between(1, nearest.Length - 1);
            var scale = ExponentialScale.For(best, 1);
            var workspace = default(Workspace);
            var search = new BandSearch<CountMeasure>(scale, 1, order, KernelShape.LowestLegal, tokens.Length, k);
            (float logit, int token) = search.Find(row.Row(), ref workspace);
            Check.Equal((present[nearest[k - 1]], nearest[k - 1]), (logit, token), $"{k} around {order.Centre:R}, {row}");
            Assert.InRange(workspace.Passes, 0, MostPasses);
        }
    }
}
