using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>Where sorted logits are cut: by their entropy, by their steepest drop, by their bends.</summary>
public sealed class SortedPrefixTests
{
    private static readonly float[] s_even = new float[1024];

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.25, 256)]
    [InlineData(0.5, 512)]
    [InlineData(1, 1024)]
    public void Of_equal_logits_a_share_of_the_entropy_is_that_share_of_them(double h, int count) =>
        Assert.Equal(count, EntropyPrefix.Count(s_even, 1, h));

    [Fact]
    public void A_temperature_divides_depths()
    {
        float[] falling = [.. Enumerable.Range(0, 50).Select(i => -0.5f * i)];
        float[] halved = Array.ConvertAll(falling, logit => logit / 2);
        for (double h = 0.05; h < 1; h += 0.05)
        {
            Assert.Equal(EntropyPrefix.Count(halved, 1, h), EntropyPrefix.Count(falling, 2, h));
            Assert.Equal(TailBend.Count(halved, 1, h, new double[50]), TailBend.Count(falling, 2, h, new double[50]));
        }
    }

    [Fact]
    public void A_certain_token_is_alone()
    {
        Assert.Equal(1, EntropyPrefix.Count([3], 1, 1));
        Assert.Equal(1, EntropyPrefix.Count([0, -701], 1, 1));
        Assert.Equal(2, EntropyPrefix.Count([0, -699], 1, 1));
        Assert.Equal(2, EntropyPrefix.Count([float.MaxValue, float.MaxValue, float.MinValue], 1e-9, 1));
    }

    [Fact]
    public void Of_equally_steep_drops_the_first_counts()
    {
        Assert.Equal(1, SteepestDrop.Rank([4]));
        Assert.Equal(1, SteepestDrop.Rank([4, 4, 4]));
        Assert.Equal(1, SteepestDrop.Rank([6, 5, 3, 0]));
        Assert.Equal(2, SteepestDrop.Rank([6, 5, 2.5f, 0]));
        Assert.Equal(1023, SteepestDrop.Rank([.. Enumerable.Repeat(1f, 1023), 0]));
    }

    /// <summary>What the first tokens tell is what all of them tell.</summary>
    [Fact]
    public void The_first_tokens_tell_the_truth_or_nothing()
    {
        var noise = new Noise(330);
        int told = 0;
        for (int i = 0; i < 3000; i++)
        {
            double spread = noise.Pick(0.01, 0.5, 3, 10);
            float[] falling = [.. Enumerable.Range(0, noise.Between(3, 300)).Select(_ => (float)(spread * noise.Unit() * noise.Unit())).OrderDescending()];
            float[] first = falling[..noise.Between(2, falling.Length)];
            double z = noise.Pick(0.1, 0.5, 0.9, 0.99);
            bool isTold = TailBend.TryCount(first, 1, z, new double[300], out int count);
            told += isTold ? 1 : 0;
            Assert.True(!isTold || count == TailBend.Count(falling, 1, z, new double[300]), $"{i}: {count}");
            bool isAmong = SteepestDrop.IsAmong(first, falling[^1]);
            told += isAmong ? 1 : 0;
            Assert.True(!isAmong || SteepestDrop.Rank(first) == SteepestDrop.Rank(falling), $"{i}: {string.Join(" ", falling)}");
        }

        Assert.InRange(told, 1000, 6000);
    }

    [Fact]
    public void Bends_of_a_step_are_at_its_two_ends()
    {
        // Weights 1 1 1 0 0 0 bend where the step begins and where it ends.
        float[] falling = [0, 0, 0, -2000, -2000, -2000];
        double[] memory = new double[6];
        Assert.Equal(2, TailBend.Count(falling, 1, 0.4, memory));
        Assert.Equal(3, TailBend.Count(falling, 1, 0.6, memory));
        Assert.Equal(6, TailBend.Count([0, 0, 0, 0, 0, 0], 1, 0.5, memory));
        Assert.Equal(2, TailBend.Count([0, -1], 1, 0.5, memory));
    }
}
