using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class LogitSmoothingTests
{
    private static readonly (double Temperature, double Factor, double Curve)[] s_maps =
        [(1, 0.3, 1), (0.7, 0.02, 2), (3, 4, 3), (1, 1e-6, 1.5), (100, 0.2, 1)];

    [Fact]
    public void Gaps_are_those_of_double_precision_at_every_length_and_place()
    {
        var noise = new Noise(301);
        foreach ((double temperature, double factor, double curve) in s_maps)
        {
            for (int length = 0; length <= 256; length += KernelShape.Block)
            {
                for (int offset = 0; offset < 3; offset++)
                {
                    float[] memory = Rows.Make(RowShape.Flat, length + offset, noise);
                    float[] before = memory[offset..];
                    float best = before.DefaultIfEmpty().Max();
                    LogitSmoothing.For(best, temperature, factor, curve).Apply(memory.AsSpan(offset));
                    for (int i = 0; i < length; i++)
                    {
                        Check.Close(Exact(before[i] - (double)best, temperature, factor, curve), memory[offset + i], 3e-7, (length, offset, i, factor), 1e-37);
                    }
                }
            }
        }
    }

    [Fact]
    public void One_logit_has_the_same_bits_as_many()
    {
        float[] row = Rows.Make(RowShape.Typical, 640, new Noise(302));
        var smoothing = LogitSmoothing.For(row.Max(), 0.8, 0.3, 1.5);
        float[] expected = Array.ConvertAll(row, smoothing.Of);
        smoothing.Apply(row);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), row.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void What_is_not_there_stays_away_and_everything_else_stays_finite()
    {
        float[] row = new float[64];
        (row[0], row[1], row[2], row[3], row[4]) = (float.NegativeInfinity, float.NaN, float.MinValue, -1e25f, -2);
        var smoothing = LogitSmoothing.For(0, 1, 1, 1);
        Assert.Equal(float.NegativeInfinity, smoothing.Of(float.NegativeInfinity));
        Assert.Equal(float.NegativeInfinity, smoothing.Of(float.NaN));
        smoothing.Apply(row);
        Assert.Equal([float.NegativeInfinity, float.NegativeInfinity, float.MinValue, float.MinValue, -4, 0], row[..6]);
        Assert.False(float.IsNegative(row[5]), "The best logit is 0, not -0.");
        (row[0], row[1]) = (-3, -5);
        LogitSmoothing.For(0, 1, 1, 1).Apply(row.AsSpan(), floor: -4);
        Assert.Equal([-9, float.NegativeInfinity], row[..2]);
    }

    [Fact]
    public void Neighbouring_floats_never_change_places()
    {
        var noise = new Noise(303);
        foreach ((double temperature, double factor, double curve) in s_maps)
        {
            float[] rising = [.. Rows.Make(RowShape.Flat, 2000, noise).SelectMany(logit => new[] { logit, MathF.BitIncrement(logit) }).Order()];
            var smoothing = LogitSmoothing.For(rising[^1], temperature, factor, curve);
            for (int i = 1; i < rising.Length; i++)
            {
                Assert.True(smoothing.Of(rising[i - 1]) <= smoothing.Of(rising[i]), $"{rising[i - 1]:R} and its neighbour");
            }
        }
    }

    private static double Exact(double gap, double temperature, double factor, double curve)
    {
        double d = gap / temperature;
        return temperature * factor * d * d * (((curve - 1) / 2 * d) - ((3 - curve) / 2));
    }
}
