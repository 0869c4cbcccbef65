using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Nucleate.Kernels;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>Small values are generated, so that most of them tie; FsCheck prints the seed and the smallest failing case.</summary>
public sealed class SelectionTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Arbitrary<float[]> s_values =
        Gen.Choose(-6, 6).Select(value => value * 0.5f).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void The_kth_largest_value_is_that_of_the_sorted_order() => Prop.ForAll(s_values, ArbMap.Default.ArbFor<int>(), (values, choice) =>
    {
        int k = 1 + (int)((uint)choice % (uint)values.Length);
        float[] sorted = [.. values.OrderDescending()];
        (float value, int larger) = Selection.KthLargest([.. values], k);
        return value == sorted[k - 1] && larger == sorted.Count(other => other > value);
    }).Check(s_config);

    [Fact]
    public void The_mass_is_reached_where_the_sorted_order_reaches_it() => Prop.ForAll(s_values, ArbMap.Default.ArbFor<byte>(), (values, choice) =>
    {
        // Weights that are multiples of 1/4, so that every sum is exact.
        float[] weights = [.. values.Select(WeightOf)];
        double target = (choice + 1) * (weights.Sum() + 1) / 256;
        (float value, int ties) = Selection.ReachingMass([.. values], [.. weights], target);
        (float expectedValue, int expectedTies) = Sorted(values, target);
        return value == expectedValue && ties == expectedTies;
    }).Check(s_config);

    [Fact]
    public void Values_and_weights_stay_together_and_none_is_lost() => Prop.ForAll(s_values, ArbMap.Default.ArbFor<byte>(), (values, choice) =>
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
