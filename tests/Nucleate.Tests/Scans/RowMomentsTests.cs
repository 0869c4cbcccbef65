using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RowMomentsTests
{
    [Fact]
    public void The_sums_of_a_chunk_are_those_of_double_precision_at_every_length_and_place()
    {
        var noise = new Noise(325);
        for (int length = 0; length <= KernelShape.Chunk; length += length < 256 ? KernelShape.Block : 256)
        {
            for (int offset = 0; offset < 3; offset++)
            {
                float[] memory = Rows.Make(RowShape.Flat, length + offset, noise);
                float[] chunk = memory[offset..];
                float best = chunk.DefaultIfEmpty().Max();
                double temperature = noise.Pick(0.3, 1, 2.5);
                var scale = ExponentialScale.For(best, temperature);
                (float ties, float mass, float moment) = MomentSum.Of(memory.AsSpan(offset), scale);
                double[] gaps = [.. chunk.Where(logit => logit < best).Select(logit => (double)logit - best)];
                Assert.Equal(chunk.Count(logit => logit == best), ties);
                Check.Close(gaps.Sum(gap => Math.Exp(gap / temperature)), mass, 2e-6, (length, offset), 1e-30);
                Check.Close(gaps.Sum(gap => gap * Math.Exp(gap / temperature)), moment, 2e-6, (length, offset), 1e-30);
            }
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    public void Mass_and_entropy_of_a_row_are_those_of_double_precision(CaseSize size)
    {
        var noise = new Noise(326);
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            float best = Naive.Best(present);
            if (!float.IsFinite(best) || Naive.Tokens(present).Any(token => best - present[token] > 1e6))
            {
                continue;
            }

            double temperature = noise.Pick(0.5, 1, 2);
            var workspace = default(Workspace);
            RowMoments moments = RowMoments.Of(row.Row(), ref workspace, ExponentialScale.For(best, temperature));
            double mass = Naive.Mass(present, best, temperature);
            double entropy = Naive.Tokens(present).Select(token => Math.Exp((present[token] - (double)best) / temperature) / mass).Sum(p => p > 0 ? -p * Math.Log(p) : 0);
            Check.Close(mass, moments.Mass, 1e-6, row);
            Check.Close(entropy, moments.Entropy(temperature), 2e-6, row, 2e-6);
        }
    }
}
