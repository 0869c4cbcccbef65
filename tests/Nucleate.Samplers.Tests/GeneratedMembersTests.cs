using System;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Samplers.Tests;

/// <summary>What a user of a declared sampler sees.</summary>
public class GeneratedMembersTests
{
    [Fact]
    public void Setting_the_position_back_replays_the_same_tokens()
    {
        float[] row = Rows.Normal(5000, 1);
        var sampler = new WholeRowSampler(seed: 5);
        int[] first = [.. Draw(sampler, row, 20)];
        Assert.Equal(20, sampler.Position);
        sampler.Position = 7;
        Assert.Equal(first[7..], Draw(sampler, row, 13));
    }

    [Fact]
    public void Reset_makes_the_sampler_as_constructed()
    {
        float[] row = Rows.Normal(5000, 2);
        var sampler = new ChatSampler(seed: 5);
        int[] first = Accepting(sampler, row, 30);
        sampler.Reset();
        Assert.Equal(0, sampler.Position);
        Assert.Equal(first, Accepting(sampler, row, 30));
    }

    [Fact]
    public void TrySample_draws_what_Sample_draws()
    {
        float[] row = Rows.Normal(5000, 3);
        var one = new NucleusSampler(9);
        var other = new NucleusSampler(9);
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal(one.Sample(row), other.TrySample(row).Token);
        }
    }

    [Fact]
    public void The_callers_logits_are_never_changed()
    {
        float[] row = Rows.Normal(5000, 4);
        float[] copy = [.. row];
        Accepting(new AdjustedSampler(1), row, 100);
        Assert.Equal(copy, row);
    }

    [Fact]
    public void A_struct_draws_what_a_class_with_the_same_stages_draws()
    {
        float[] row = Rows.Normal(5000, 5);
        var sampler = new StructSampler(3) { K = 5, Temperature = 0 };
        Assert.Equal(new GreedySampler(3).Sample(row), sampler.Sample(row));
        Assert.Equal(1, sampler.Position);
    }

    [Fact]
    public void The_plan_of_an_instance_has_its_values()
    {
        var sampler = new RequestSampler(1) { Temperature = 1.5f };
        Assert.False(RequestSampler.Plan.IsBound);
        Assert.True(sampler.CurrentPlan.IsBound);
        Assert.Equal("TopP(0.95)", sampler.CurrentPlan.Stages[0].ToString());
        Assert.Equal("Temperature(1.5)", sampler.CurrentPlan.Stages[1].ToString());
        InvalidOperationException unbound = Assert.Throws<InvalidOperationException>(() => RequestSampler.Plan.Trace(new float[3]));
        Assert.Contains("TopP", unbound.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0f, 1f, "TopP")]
    [InlineData(1.5f, 1f, "TopP")]
    [InlineData(float.NaN, 1f, "TopP")]
    [InlineData(0.5f, -1f, "Temperature")]
    [InlineData(0.5f, 101f, "Temperature")]
    public void A_value_out_of_range_is_refused_at_the_step_that_uses_it(float topP, float temperature, string member)
    {
        float[] row = Rows.Normal(100, 6);
        var sampler = new RequestSampler(1) { TopP = topP, Temperature = temperature };
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Sample(row));
        Assert.Equal(member, refused.ParamName);
        Assert.Equal(0, sampler.Position);
    }

    [Fact]
    public void Survivors_are_within_the_plans_bounds()
    {
        float[] row = Rows.Normal(50_000, 7);
        Assert.InRange(new ChatSampler(1).TrySample(row).Survivors, 1, (int)ChatSampler.Plan.Bounds.Survivors.For(row.Length));
        PlanBounds wide = WideSampler.Plan.Bounds;
        Assert.Equal(5000, wide.Survivors.For(row.Length));
        Assert.Equal(5000, new WideSampler(1).TrySample(row).Survivors);
    }

    private static int[] Draw(WholeRowSampler sampler, float[] row, int steps)
    {
        int[] tokens = new int[steps];
        for (int step = 0; step < steps; step++)
        {
            tokens[step] = sampler.Sample(row);
        }

        return tokens;
    }

    private static int[] Accepting<TSampler>(TSampler sampler, float[] row, int steps)
        where TSampler : ISampler
    {
        int[] tokens = new int[steps];
        for (int step = 0; step < steps; step++)
        {
            tokens[step] = sampler.Sample(row);
            sampler.Accept(tokens[step]);
        }

        return tokens;
    }
}
