using System;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>How often a step reads the row: what makes it fast, and what plans promise.</summary>
public sealed class PassesTests
{
    private const int Length = 50_000;

    private static readonly RowShape[] s_ordinary = [RowShape.Typical, RowShape.Peaked];

    [Fact]
    public void A_chain_with_top_k_reads_the_row_once_whatever_its_shape()
    {
        SamplerStage[] chain = [new TopKStage(40), new TopPStage(0.95), new MinPStage(0.05), new TemperatureStage(0.8)];
        CheckAll(Rows.Shapes, 1, chain);
        CheckAll(Rows.Shapes, 1, [new RepetitionPenaltyStage(1.1), .. chain]);
        CheckAll(Rows.Shapes, 1, [new DryStage(0.8), new NoRepeatNGramStage(2), new BadWordsStage([9, 10]), .. chain]);
    }

    [Fact]
    public void Greedy_reads_the_row_once_whatever_its_shape()
    {
        CheckAll(Rows.Shapes, 1, new GreedyStage());
        CheckAll(Rows.Shapes, 1, new TemperatureStage(0), new TopPStage(0.5));
    }

    [Fact]
    public void Min_p_reads_ordinary_rows_once() => CheckAll(s_ordinary, 1, new MinPStage(0.05), new TemperatureStage(1.2));

    /// <summary>The scan in vain, the best, the survivors, and the draw's masses.</summary>
    [Fact]
    public void Min_p_reads_every_row_at_most_four_times() => CheckAll(Rows.Shapes, 4, new MinPStage(0.0001), new TemperatureStage(1.2));

    [Fact]
    public void Temperature_and_top_p_read_ordinary_rows_twice() => CheckAll(s_ordinary, 2, new TemperatureStage(0.8), new TopPStage(0.9));

    [Fact]
    public void Temperature_alone_reads_rows_of_every_shape_twice() => CheckAll(Rows.Shapes, 2, new TemperatureStage(0.8));

    /// <summary>The best token, bounds in vain, the weights: u is 0.5, just where two equally probable tokens meet.</summary>
    [Fact]
    public void A_draw_at_a_boundary_reads_the_row_three_times()
    {
        float[] row = new float[Length];
        Array.Fill(row, -40);
        row[100] = row[40_000] = 0;
        Assert.Equal(3, new Step([new TemperatureStage(0.8)], row).Passes());

        // With a cut that leaves more than a list holds, and a token adjusted after it, the best one is searched again.
        row.AsSpan(0, 2000).Fill(-20);
        row[100] = 0;
        var step = new Step([new MinPStage(1e-10), new LogitBiasStage(3, 1)], row);
        int passes = step.Passes();
        Assert.Equal(new Step([step.Stages[0]], row).Passes() + 1, passes);
    }

    [Fact]
    public void Top_p_reads_flat_rows_at_most_sixteen_times()
    {
        for (int p = 1; p < 20; p++)
        {
            CheckAll(Rows.Shapes, 16, new TemperatureStage(0.8), new TopPStage(p / 20.0));
        }
    }

    [Fact]
    public void A_large_top_k_reads_ordinary_rows_at_most_ten_times_and_any_row_eighteen_times()
    {
        foreach (int k in new[] { 1025, 2000, 10_000, 49_999 })
        {
            CheckAll([RowShape.Flat, RowShape.Typical, RowShape.Peaked], 10, new TopKStage(k));
            CheckAll(Rows.Shapes, 18, new TopKStage(k));
        }
    }

    /// <summary>The best token, the masses, the survivors; rows of which too many survive are read again for the draw.</summary>
    [Fact]
    public void Mirostat_2_reads_ordinary_rows_three_times_and_every_row_at_most_four_times()
    {
        CheckAll(s_ordinary, 3, new TemperatureStage(0.8), new MirostatV2Stage(3));
        CheckAll(Rows.Shapes, 4, new TemperatureStage(0.8), new MirostatV2Stage(3));
    }

    /// <summary>The best token, bounds of the masses, the masses of the survivors.</summary>
    [Fact]
    public void Mirostat_2_with_a_wide_bound_reads_ordinary_rows_three_times_and_every_row_at_most_six_times()
    {
        CheckAll(s_ordinary, 3, new TemperatureStage(0.8), new MirostatV2Stage(3) { Mu = 24 });
        CheckAll(Rows.Shapes, 6, new TemperatureStage(0.8), new MirostatV2Stage(3) { Mu = 24 });
    }

    /// <summary>The best token, a look whether any token is improbable enough, and the draw's masses.</summary>
    [Fact]
    public void Mirostat_2_that_removes_nothing_is_a_draw() => CheckAll(s_ordinary, 3, new MirostatV2Stage(3) { Mu = 400 });

    [Fact]
    public void Mirostat_reads_ordinary_rows_at_most_four_times() => CheckAll(s_ordinary, 4, new TemperatureStage(0.8), new MirostatStage(3));

    [Fact]
    public void Adaptive_p_reads_every_row_three_times() => CheckAll(Rows.Shapes, 3, new AdaptivePStage(0.4));

    /// <summary>The best, the moments, and the tokens that may survive.</summary>
    [Fact]
    public void Stages_that_measure_the_row_first_read_ordinary_rows_three_times()
    {
        CheckAll(s_ordinary, 3, new TypicalPStage(0.95));
        CheckAll(s_ordinary, 3, new EtaCutoffStage(0.001));
        CheckAll(s_ordinary, 3, new EpsilonCutoffStage(0.001));
        CheckAll(s_ordinary, 3, new TopAStage(0.2));
        CheckAll(s_ordinary, 3, new TopNSigmaStage(1.5));
    }

    [Fact]
    public void Typical_p_reads_rows_of_the_benchmarks_shapes_at_most_twelve_times_and_any_row_thirty_six_times()
    {
        foreach (double p in new[] { 0.1, 0.5, 0.9, 0.95, 0.999 })
        {
            CheckAll([RowShape.Flat, RowShape.Typical, RowShape.Peaked], 12, new TypicalPStage(p));
            CheckAll(Rows.Shapes, 36, new TypicalPStage(p));
        }
    }

    /// <summary>A coin that does not show costs nothing; otherwise the best, the mass, the least of the top, and the draw.</summary>
    [Fact]
    public void Xtc_reads_every_row_at_most_five_times() => CheckAll(Rows.Shapes, 5, new XtcStage(1) { Threshold = 0.01 });

    /// <summary>The best, the first hundred, the survivors, or all that count; for min-k first how far the last one is.</summary>
    [Fact]
    public void Stages_that_look_at_the_sorted_order_read_the_row_a_few_times()
    {
        CheckAll(Rows.Shapes, 1, new TemperatureStage(0.8), new TopHStage(0.4));
        CheckAll(Rows.Shapes, 3, new TailFreeStage(0.95));
        CheckAll(Rows.Shapes, 5, new MinKStage(3));
        CheckAll(Rows.Shapes, 22, new MinKStage(50_000));
    }

    /// <summary>The best and the mass; a token far down the sorted order has to be searched.</summary>
    [Fact]
    public void Skew_reads_ordinary_rows_twice_and_any_row_at_most_twenty_two_times()
    {
        CheckAll(s_ordinary, 2, new SkewStage(0.5));
        CheckAll(Rows.Shapes, 22, new SkewStage(2));
        CheckAll(Rows.Shapes, 22, new SkewStage(-2));
    }

    /// <summary>The best, then whatever follows reads the row as it does without it.</summary>
    [Fact]
    public void Smoothing_costs_one_pass_more()
    {
        CheckAll(Rows.Shapes, 2, new SmoothingStage(0.3));
        CheckAll(Rows.Shapes, 2, new SmoothingStage(0.3), new TopKStage(40));
        CheckAll(s_ordinary, 3, new SmoothingStage(0.3) { Curve = 2 }, new MinPStage(0.05));
    }

    /// <summary>The best, two masses, the survivors; if these are too many, the draw's masses.</summary>
    [Fact]
    public void P_less_reads_ordinary_rows_four_times_and_any_row_five_times()
    {
        CheckAll(s_ordinary, 4, new PLessStage());
        CheckAll(Rows.Shapes, 5, new PLessStage());
    }

    [Fact]
    public void A_mask_or_penalties_cost_no_further_pass()
    {
        var noise = new Noise(221);
        var step = new Step([new PresencePenaltyStage(1), new TopKStage(40)], Rows.Make(RowShape.Typical, Length, noise))
        {
            History = [1, 2, 3, 40_000],
            Mask = Masks.Make(MaskKind.Half, Length, noise),
        };
        Assert.Equal(1, step.Passes());
    }

    [Fact]
    public void The_memory_of_a_step_is_at_most_32_KiB_of_stack() =>
        Assert.InRange(System.Runtime.CompilerServices.Unsafe.SizeOf<Workspace>(), 1, 32 * 1024);

    private static void CheckAll(RowShape[] shapes, int atMost, params SamplerStage[] stages)
    {
        foreach (RowShape shape in shapes)
        {
            var step = new Step(stages, Rows.Make(shape, Length, new Noise((ulong)shape))) { History = [7, 8, 9] };
            int passes = step.Passes();
            Assert.True(passes <= atMost, $"{passes} passes, not {atMost}, on {shape}: {step}");
        }
    }
}
