using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>Small values are generated, so that most of them tie; FsCheck prints the seed and the smallest failing case.</summary>
public sealed class SelectionTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000);

    private static readonly Arbitrary<float[]> s_values =
        Gen.Choose(-6, 6).Select(value => value * 0.5f).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    private static readonly Arbitrary<byte> s_choice = ArbMap.Default.ArbFor<byte>();

    [Fact]
    public void There_is_no_bound_where_fewer_than_k_values_are_above_minus_infinity()
    {
        float[] values = new float[KernelShape.Block];
        Array.Fill(values, float.NegativeInfinity);
        for (int count = 0; count < 5; count++)
        {
            Assert.Equal(float.NegativeInfinity, Selection.BoundForTopK(values, count + 1));
            values[10 + count] = count switch { 0 => float.MinValue, 1 => float.MaxValue, 2 => 0, _ => -1e30f };
        }

        Assert.InRange(Selection.BoundForTopK(values, 2), -1e30f, float.MaxValue);
    }

    [Fact]
    public void Exactly_k_values_survive_the_cut_at_k() => Prop.ForAll(s_values, ArbMap.Default.ArbFor<int>(), (values, choice) =>
    {
        int k = 1 + (int)((uint)choice % (uint)values.Length);
        float kth = values.OrderDescending().ElementAt(k - 1);
        float[] padded = Padded(values);
        float[] bounds = [KernelShape.LowestLegal, kth, MathF.BitDecrement(kth), kth - 1];
        return bounds.All(bound => CutsAt(Selection.CutAtK(padded, k, bound), values, kth, k));
    }).Check(s_config);

    [Fact]
    public void The_cut_at_k_is_found_among_values_of_any_size()
    {
        var noise = new Noise(171);
        for (int round = 0; round < 3000; round++)
        {
            float[] values = new float[noise.Between(1, 200)];
            foreach (ref float value in values.AsSpan())
            {
                // Any bits but those of NaN and the infinities, and zeros of both signs.
                float any = BitConverter.Int32BitsToSingle((int)noise.Next());
                value = float.IsFinite(any) ? any : noise.Pick(0f, -0f, float.MinValue, float.MaxValue, float.Epsilon, -float.Epsilon);
            }

            int k = noise.Between(1, values.Length);
            (float Cut, int Ties) cut = Selection.CutAtK(Padded(values), k);
            Assert.True(CutsAt(cut, values, values.OrderDescending().ElementAt(k - 1), k), $"round {round}, k {k}: {cut}");
        }
    }

    [Fact]
    public void The_largest_values_are_copied_in_falling_order()
    {
        var noise = new Noise(351);
        for (int round = 0; round < 500; round++)
        {
            int count = noise.Between(1, 400);
            float[] values = Rows.Make(noise.Pick(Rows.Shapes), count, noise);
            float[] padded = [.. values, .. Enumerable.Repeat(float.NegativeInfinity, -count & (KernelShape.Block - 1))];
            float[] largest = new float[noise.Below(count + 1)];
            Selection.CopyLargest(padded, largest);
            Support.Check.Same([.. values.OrderDescending().Take(largest.Length)], largest, $"round {round}");
        }
    }

    [Fact]
    public void Plus_infinity_is_a_value_like_others()
    {
        const float Infinite = float.PositiveInfinity;
        float[] values = [Infinite, 1, Infinite, 2, Infinite];
        for (int k = 1; k <= values.Length; k++)
        {
            float kth = values.OrderDescending().ElementAt(k - 1);
            Assert.True(CutsAt(Selection.CutAtK(Padded(values), k), values, kth, k), $"k {k}: {Selection.CutAtK(Padded(values), k)}");
        }
    }

    [Fact]
    public void NaN_and_minus_infinity_do_not_count()
    {
        float[] values = Padded([float.NaN, 3, float.NaN, 1, float.NegativeInfinity, 2]);
        Assert.True(CutsAt(Selection.CutAtK(values, 3), [3, 2, 1], 1, 3));
        Assert.True(CutsAt(Selection.CutAtK(values, 1), [3, 2, 1], 3, 1));
    }

    [Fact]
    public void The_mass_is_reached_where_the_sorted_order_reaches_it() => Prop.ForAll(s_values, s_choice, (values, choice) =>
    {
        // Weights that are multiples of 1/4, so that every sum is exact.
        float[] weights = [.. values.Select(WeightOf)];
        double target = (choice + 1) * (weights.Sum() + 1) / 256;
        (float value, int ties) = Selection.ReachingMass([.. values], [.. weights], target);
        (float expectedValue, int expectedTies) = Sorted(values, target);
        return value == expectedValue && ties == expectedTies;
    }).Check(s_config);

    [Fact]
    public void Values_and_weights_stay_together_and_none_is_lost() => Prop.ForAll(s_values, s_choice, (values, choice) =>
    {
        float[] permuted = [.. values];
        float[] weights = [.. values.Select(WeightOf)];
        _ = Selection.ReachingMass(permuted, weights, (choice + 1) * weights.Sum() / 256);
        return permuted.Order().SequenceEqual(values.Order()) && permuted.Select(WeightOf).SequenceEqual(weights);
    }).Check(s_config);

    [Theory]
    [InlineData(0.25f, 8, 1.0, 4)]
    [InlineData(0.25f, 8, 1.01, 5)]
    [InlineData(0.25f, 8, 2.0, 8)]
    [InlineData(0.25f, 8, 2.01, 0)]
    [InlineData(0.25f, 8, 1e-300, 1)]
    [InlineData(0f, 8, 1e-300, 0)]
    public void As_few_ties_are_needed_as_reach_the_target(float weight, int count, double target, int expected) =>
        Assert.Equal(expected, Selection.TiesReaching(weight, count, target));

    [Fact]
    public void A_target_that_rounding_puts_out_of_reach_keeps_everything()
    {
        Assert.Equal((-2f, int.MaxValue), Selection.ReachingMass([1, -2, 0.5f], [1, 1, 1], 3.0000001));
        Assert.Equal((float.PositiveInfinity, int.MaxValue), Selection.ReachingMass([], [], 1));
    }

    // Exactly k survive, in the sorted order: the cut is not above the k-th largest value.
    private static bool CutsAt((float Cut, int Ties) cut, float[] values, float kth, int k) =>
        cut.Cut <= kth && values.Count(value => value > cut.Cut) + cut.Ties == k && cut.Ties <= values.Count(value => value == cut.Cut);

    private static float[] Padded(float[] values)
    {
        float[] padded = new float[(values.Length + 63) / 64 * 64];
        Array.Fill(padded, float.NegativeInfinity);
        values.CopyTo(padded, 0);
        return padded;
    }

    private static float WeightOf(float value) => (value + 4) * 0.25f;

    private static (float Value, int Ties) Sorted(float[] values, double target)
    {
        double mass = 0;
        float[] sorted = [.. values.OrderDescending()];
        for (int i = 0; i < sorted.Length; i++)
        {
            mass += WeightOf(sorted[i]);
            if (mass >= target)
            {
                return (sorted[i], i + 1 - Array.IndexOf(sorted, sorted[i]));
            }
        }

        return (sorted[^1], int.MaxValue);
    }
}
