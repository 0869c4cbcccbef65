using System;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Vectors;

/// <summary>
/// Published vectors of the truncations that look at the sorted order or at squared probabilities: transformers' top-h,
/// llama.cpp's p-less (a pull request), min-k as its paper defines it, tail-free as in text-generation-webui.
/// </summary>
public sealed class SortedStageVectorTests
{
    /// <summary>Of .4 .3 .2 .1 the terms cumulate to .366516, .727708 and 1.049596, and 0.7 of the entropy is .895898.</summary>
    [Theory]
    [InlineData(new[] { 0.97, 0.01, 0.01, 0.01 }, 0.3, new[] { 0 })]
    [InlineData(new[] { 0.4, 0.3, 0.2, 0.1 }, 0.7, new[] { 0, 1 })]
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 }, 1, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0.75, 0.25, 0, 0 }, 0.4, new[] { 0 })]
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 }, 0.5, new[] { 0, 1 })]
    [InlineData(new[] { 0.1, 0.2, 0.3, 0.4 }, 0.01, new[] { 3 })]
    [InlineData(new[] { 0.1, 0.2, 0.3, 0.4 }, 0.83, new[] { 1, 2, 3 })]
    public void Top_h(double[] probabilities, double h, int[] expected) =>
        Vector.CheckSurvivors(Vector.Of(probabilities, new TopHStage(h)), expected);

    [Fact]
    public void Top_h_looks_at_a_hundred_tokens_and_keeps_as_many_as_it_has_to()
    {
        float[] even = new float[300];
        Vector.CheckSurvivors(new Step([new TopHStage(1)], even), [.. Enumerable.Range(0, 100)]);
        Vector.CheckSurvivors(new Step([new TopHStage(0.5)], even), [.. Enumerable.Range(0, 50)]);
        Vector.CheckSurvivors(new Step([new TopHStage(0.5) { MinKeep = 120 }], even), [.. Enumerable.Range(0, 120)]);
        Vector.CheckSurvivors(new Step([new TopHStage(0.5) { MinKeep = 400 }], even), [.. Enumerable.Range(0, 300)]);
    }

    /// <summary>In units of e^-40 the terms are 1.37, 40 and 15.1: the best token has nearly all of the probability, and next to none of the entropy.</summary>
    [Fact]
    public void Top_h_of_a_nearly_certain_model()
    {
        float[] row = [40, 0, -1];
        Vector.CheckSurvivors(new Step([new TopHStage(0.9)], row), 0, 1);
        Vector.CheckSurvivors(new Step([new TopHStage(0.7)], row), 0);
        Vector.CheckSurvivors(new Step([new TopHStage(0.01)], row), 0);
        Vector.CheckSurvivors(new Step([new TopHStage(1)], row), 0, 1, 2);
        Vector.CheckSurvivors(new Step([new TopHStage(1)], [0, -900, -1000]), 0);
    }

    [Fact]
    public void P_less_keeps_what_is_at_least_the_sum_of_squares()
    {
        Vector.Check(Vector.Of([0.1, 0.15, 0.2, 0.25, 0.3], new PLessStage()), [0, 0, 0, 0.454545, 0.545455]);
        Vector.Check(Vector.Of([0.2, 0.2, 0.2, 0.2, 0.2], new PLessStage()), [0.2, 0.2, 0.2, 0.2, 0.2]);
        Vector.CheckSurvivors(Vector.Of([0.1, 0.15, 0.2, 0.25, 0.3], new PLessStage { MinKeep = 3 }), 2, 3, 4);
        Vector.CheckSurvivors(Vector.Of([0.9, 0.1], new PLessStage()), 0);
    }

    /// <summary>.5 .5 have a sum of squares of one half, so both are exactly at the bound.</summary>
    [Fact]
    public void P_less_keeps_a_probability_at_the_bound_and_masked_tokens_do_not_count()
    {
        Vector.CheckSurvivors(Vector.Of([0.5, 0.5, 0, 0], new PLessStage()), 0, 1);
        Vector.CheckSurvivors(Vector.Of([0.5, 0.25, 0.25], new TemperatureStage(100), new PLessStage()), 0);
    }

    /// <summary>Drops over ranks: 1, 2.5 and 0.333, so the cliff is behind two tokens.</summary>
    [Theory]
    [InlineData(new[] { 9f, 8, 3, 2 }, 0, new[] { 0, 1 })]
    [InlineData(new[] { 9f, 4, 3, 2 }, 0, new[] { 0 })]
    [InlineData(new[] { 9f, 4, 3, 2 }, 15, new[] { 0, 1 })]
    [InlineData(new[] { 9f, 4, 3, 2 }, 21, new[] { 0, 1, 2 })]
    [InlineData(new[] { 9f, 4, 3, 2 }, 1000, new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 3f, 2, 0 }, 0, new[] { 0 })]
    [InlineData(new[] { 5f, 5, 5 }, 0, new[] { 0 })]
    [InlineData(new[] { 5f, 5, 5 }, 0.1, new[] { 0, 1, 2 })]
    [InlineData(new[] { 5f }, 3, new[] { 0 })]
    public void Min_k(float[] logits, double tau, int[] expected) => Vector.CheckSurvivors(new Step([new MinKStage(tau)], logits), expected);

    /// <summary>The published test: a head of four, far above the rest; the cliff is the same at any temperature.</summary>
    [Fact]
    public void The_cliff_of_min_k_does_not_depend_on_the_temperature()
    {
        float[] row = Rows.Make(RowShape.Flat, 256, new Noise(7));
        for (int token = 0; token < 5; token++)
        {
            row[token] = 14 + (0.25f * token);
        }

        foreach (double temperature in new[] { 0.1, 1, 5, 10 })
        {
            Vector.CheckSurvivors(new Step([new TemperatureStage(temperature), new MinKStage(0)], row), 0, 1, 2, 3, 4);
        }
    }

    [Fact]
    public void Min_k_of_a_nearly_flat_row_keeps_more_than_one_token()
    {
        float[] row = [.. Enumerable.Range(0, 256).Select(i => 0.05f * i / 255)];
        Vector.CheckSurvivors(new Step([new MinKStage(3)], row), [.. Enumerable.Range(196, 60)]);
        Vector.CheckSurvivors(new Step([new MinKStage(3), new TemperatureStage(2)], row), [.. Enumerable.Range(196, 60)]);
        Vector.CheckSurvivors(new Step([new TemperatureStage(2), new MinKStage(3)], row), [.. Enumerable.Range(136, 120)]);
    }

    [Fact]
    public void Masked_tokens_are_not_the_end_of_the_range_of_min_k() =>
        Vector.CheckSurvivors(new Step([new MinKStage(15)], [9, 4, 3, 2, float.NegativeInfinity]), 0, 1);

    /// <summary>Bends of .3, .3 and .4 of their sum: at .5 the second one crosses, so two tokens stay (elsewhere one).</summary>
    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(0.3, 2)]
    [InlineData(0.5, 2)]
    [InlineData(0.6, 3)]
    [InlineData(0.95, 3)]
    [InlineData(1, 5)]
    public void Tail_free(double z, int kept) => Vector.CheckSurvivors(Vector.Of(Bent(), new TailFreeStage(z)), [.. Enumerable.Range(0, kept)]);

    // In some unit the first differences are 1, .7, .4 and 0, so the second ones are .3, .3 and .4.
    private static double[] Bent()
    {
        double[] levels = [2.6, 1.6, 0.9, 0.5, 0.5];
        return [.. levels.Select(level => level / levels.Sum())];
    }

    /// <summary>Straight curves have no bend but rounding, so there is no tail to cut.</summary>
    [Fact]
    public void Tail_free_keeps_all_where_there_is_no_bend()
    {
        Vector.CheckSurvivors(Vector.Of([0.3, 0.25, 0.2, 0.15, 0.1], new TailFreeStage(0.5)), 0, 1, 2, 3, 4);
        Vector.CheckSurvivors(new Step([new TailFreeStage(0.1)], new float[2000]), [.. Enumerable.Range(0, 1024)]);
        Vector.CheckSurvivors(new Step([new TailFreeStage(0.1)], [3, 0]), 0, 1);
        Vector.CheckSurvivors(new Step([new TailFreeStage(0.1)], [3, 0, 0]), 0);
    }

    [Fact]
    public void Tail_free_keeps_as_many_as_it_has_to() =>
        Vector.CheckSurvivors(new Step([new TailFreeStage(0.01) { MinKeep = 3 }], [-5, 4, 3, 2, 1]), 1, 2, 3);
}
