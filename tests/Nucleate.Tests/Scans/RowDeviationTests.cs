using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class RowDeviationTests
{
    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void It_is_the_deviation_of_what_is_there(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            float[] present = row.Present();
            double[] logits = [.. Naive.Tokens(present).Select(token => (double)present[token])];
            if (logits.Length == 0 || !logits.All(double.IsFinite))
            {
                continue;
            }

            var workspace = default(Workspace);
            double deviation = RowDeviation.Of(row.Row(), ref workspace, Naive.Best(present));
            Check.Close(Deviation(logits), deviation, 2e-6, row, 1e-12 * logits.Max(Math.Abs));
        }
    }

    /// <summary>Squares that floats cannot hold, and a spread that is tiny beside the mean.</summary>
    [Theory]
    [InlineData(1e-25, 0)]
    [InlineData(1e25, 0)]
    [InlineData(0.01, 1000)]
    [InlineData(1, -3e6)]
    public void Odd_magnitudes_do_not_matter(double scale, double centre)
    {
        float[] logits = [.. Rows.Make(RowShape.Flat, 5000, new Noise(327)).Select(logit => (float)(centre + (scale * logit)))];
        double expected = Deviation([.. logits.Select(logit => (double)logit)]);
        var workspace = default(Workspace);
        Check.Close(expected, RowDeviation.Of(new LogitRow(logits, default, masked: false, null), ref workspace, logits.Max()), 2e-6, (scale, centre));
        Check.Close(expected, RowDeviation.Of(logits), 1e-9, (scale, centre));
    }

    private static double Deviation(double[] logits)
    {
        double mean = logits.Average();
        return Math.Sqrt(logits.Average(logit => (logit - mean) * (logit - mean)));
    }
}
