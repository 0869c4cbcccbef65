using System;
using System.Linq;
using Xunit;

namespace LlamaPeer.Tests;

/// <summary>A row by itself needs no library.</summary>
public sealed class RowTests
{
    [Fact]
    public void Loading_starts_a_row_afresh_and_makes_room()
    {
        var row = new LlamaRow(2);
        row.Load([1f, 2f]);
        row.Load([5f, 4f, 3f]);
        row.Load([7f]);
        Assert.Equal([new LlamaCandidate(0, 7f, 0f)], row.Survivors());
    }

    [Fact]
    public void The_distribution_is_exact_for_logits_that_overflow_an_exponential()
    {
        (int Token, double Probability)[] actual = Rows.FromLogits(1000f, float.NegativeInfinity, 999f, -1000f).Distribution();
        Assert.Equal([0, 2, 3], actual.Select(entry => entry.Token));
        Assert.Equal(1 / (1 + Math.Exp(-1)), actual[0].Probability, 1e-15);
        Assert.Equal(0, actual[2].Probability);
    }

    [Fact]
    public void Nothing_finite_is_no_distribution() => Assert.Empty(Rows.FromLogits(float.NegativeInfinity).Distribution());

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_logit_without_a_distribution_is_named(float logit)
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Rows.FromLogits(0f, logit).Distribution());
        Assert.Contains("Token 1", e.Message, StringComparison.Ordinal);
    }
}
