using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

public sealed class ReplayTests
{
    private static readonly Step s_step = new([new TemperatureStage(1.2)], Rows.Make(RowShape.Flat, 500, new Noise(181)));

    [Fact]
    public void Setting_the_position_back_replays_the_same_draws()
    {
        var state = new SamplerState(1, 2);
        SampleResult[] first = Draws(ref state, 50);
        state.Position = 20;
        Assert.Equal(first[20..], Draws(ref state, 30));
        state.Position = 0;
        Assert.Equal(first, Draws(ref state, 50));
        Assert.True(first.Select(result => result.Token).Distinct().Count() > 20, "The draws hardly differ.");
    }

    [Fact]
    public void A_draw_depends_on_its_position_alone_and_not_on_other_steps()
    {
        var state = new SamplerState(1, 2);
        SampleResult[] first = Draws(ref state, 30);
        foreach (int position in new[] { 29, 3, 17, 3 })
        {
            var other = new SamplerState(1, 2) { Position = position };
            Assert.Equal(first[position], s_step.Draw(ref other));
        }
    }

    [Fact]
    public void Each_drawn_token_takes_one_position_whatever_survived()
    {
        var state = new SamplerState(1, 2);
        SamplerStage[][] plans =
            [[], [new GreedyStage()], [new TopKStage(1)], [new TopPStage(0.1)], [new TopKStage(400), new TemperatureStage(0)]];
        for (int i = 0; i < plans.Length; i++)
        {
            Assert.Equal(i, state.Position);
            _ = (s_step with { Stages = plans[i] }).Draw(ref state);
        }

        Assert.Equal(plans.Length, state.Position);
    }

    [Fact]
    public void Listing_survivors_takes_no_position_and_changes_no_draw()
    {
        var state = new SamplerState(1, 2);
        StagePipeline pipeline = s_step.Pipeline();
        var candidates = new Candidate[500];
        Assert.Equal(500, SamplerRuntime.Filter(pipeline, state, s_step.Logits, candidates));
        Assert.Equal(0, state.Position);
    }

    [Fact]
    public void Sample_and_TrySample_draw_the_same_token()
    {
        var sample = new SamplerState(1, 2);
        var trySample = new SamplerState(1, 2);
        StagePipeline pipeline = s_step.Pipeline();
        for (int i = 0; i < 30; i++)
        {
            Assert.Equal(SamplerRuntime.Sample(pipeline, ref sample, s_step.Logits), s_step.Draw(ref trySample).Token);
        }

        Assert.Equal(sample, trySample);
    }

    [Fact]
    public void A_copied_state_goes_on_alone()
    {
        var state = new SamplerState(1, 2);
        _ = Draws(ref state, 5);
        SamplerState fork = state;
        SampleResult[] first = Draws(ref state, 5);
        Assert.Equal(5, fork.Position);
        Assert.Equal(first, Draws(ref fork, 5));
    }

    [Fact]
    public void The_last_position_is_followed_by_the_first()
    {
        var state = new SamplerState(1, 2) { Position = CounterRandom.PositionLimit - 1 };
        _ = s_step.Draw(ref state);
        Assert.Equal(0, state.Position);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(CounterRandom.PositionLimit)]
    [InlineData(long.MaxValue)]
    public void A_position_outside_of_its_range_is_refused_and_changes_nothing(long position)
    {
        var state = new SamplerState(1, 2) { Position = 7 };
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Position = position);
        Assert.Equal(7, state.Position);
    }

    private static SampleResult[] Draws(ref SamplerState state, int count)
    {
        var results = new SampleResult[count];
        for (int i = 0; i < count; i++)
        {
            results[i] = s_step.Draw(ref state);
        }

        return results;
    }
}
