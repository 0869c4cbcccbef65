using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class MassHistogramTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void Its_total_is_the_mass_of_the_row(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            if (Naive.Tokens(present).Any())
            {
                var scale = ExponentialScale.For(Naive.Best(present), 0.9);
                MassHistogram histogram = Fill(row, scale, below: 6);
                Check.Close(Naive.Mass(present, scale.Best, 0.9), histogram.Total(), 1e-6, row);
            }
        }
    }

    [Fact]
    public void The_step_that_reaches_a_target_is_a_range_of_floats_with_its_masses()
    {
        var noise = new Noise(141);
        int found = 0;
        foreach (RowCase row in RowCases.All(CaseSize.Large))
        {
            float[] present = row.Present();
            if (!Naive.Tokens(present).Any())
            {
                continue;
            }

            double temperature = noise.Pick(0.5, 0.8, 2);
            var scale = ExponentialScale.For(Naive.Best(present), temperature);
            MassHistogram histogram = Fill(row, scale, below: noise.Pick(1, 6, 12));
            foreach (double p in new[] { 0.001, 0.3, 0.9 })
            {
                double target = p * histogram.Total();
                if (histogram.TryFind(target, out HistogramStep step))
                {
                    found++;
                    Assert.True(step.Above < target && step.Reached >= target && step.Low <= step.High, $"{step}: {row}");
                    Check.Close(Naive.Mass(present, scale.Best, temperature, step.Low), step.Reached, 1e-6, row);
                    Check.Close(Naive.Mass(present, scale.Best, temperature, MathF.BitIncrement(step.High)), step.Above, 1e-6, row, 1e-12);
                }
            }
        }

        Assert.True(found > 30, $"Only {found} targets were in the range.");
    }

    [Fact]
    public void What_is_below_the_range_counts_but_is_not_found()
    {
        float[] logits = new float[128];
        logits[5] = 4;
        var row = new RowCase("one above many", logits, 0);
        MassHistogram histogram = Fill(row, ExponentialScale.For(4, 1), below: 2);
        Assert.True(histogram.TryFind(1, out HistogramStep step));
        Assert.Equal((4f, 0.0, 1.0), (step.High, step.Above, step.Reached));
        Assert.False(histogram.TryFind(1.01, out _));
        Check.Close(1 + (127 * Math.Exp(-4)), histogram.Total(), 1e-6, "total");
    }

    private static MassHistogram Fill(RowCase row, in ExponentialScale scale, float below)
    {
        var workspace = default(Workspace);
        var histogram = new MassHistogram(scale, scale.Best - below, new double[MassHistogram.Length]);
        RowSums.Fill(row.Row(), ref workspace, histogram);
        return histogram;
    }
}
