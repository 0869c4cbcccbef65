using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>XTC's coin is a number of its own: of the step, not of what else is drawn.</summary>
public sealed class XtcCoinTests
{
    private const int Steps = 20_000;

    private static readonly float[] s_row = Vectors.Vector.Logits(0.4, 0.3, 0.2, 0.1);

    [Fact]
    public void It_acts_with_its_probability()
    {
        int acted = Enumerable.Range(0, Steps).Count(position => Survivors(position, new XtcStage(0.3)).Length == 1);
        Assert.InRange(acted, (int)(Steps * 0.285), (int)(Steps * 0.315));
    }

    [Fact]
    public void It_does_not_tell_what_is_drawn()
    {
        var state = new SamplerState(3, 4);
        double together = 0;
        for (int position = 0; position < Steps; position++)
        {
            state.Position = position;
            together += (state.Uniform(RandomPurpose.Xtc) - 0.5) * (state.Uniform(RandomPurpose.Draw) - 0.5) * 12;
        }

        Assert.InRange(together / Steps, -0.03, 0.03);
    }

    [Fact]
    public void Two_stages_have_two_coins()
    {
        SamplerStage[] stages = [new XtcStage(0.5) { Threshold = 0.35 }, new XtcStage(0.5) { Threshold = 0.25, Coin = 1 }];
        int different = Enumerable.Range(0, 1000).Count(position =>
            Survivors(position, stages[0]).Length == 4 != (Survivors(position, stages[1]).Length == 4));
        Assert.InRange(different, 1, 999);
        int both = Enumerable.Range(0, Steps).Count(position => Coin(position, 0) < 0.5 && Coin(position, 1) < 0.5);
        Assert.InRange(both, (int)(Steps * 0.235), (int)(Steps * 0.265));
    }

    [Fact]
    public void Listing_the_survivors_tosses_the_coin_of_the_step()
    {
        for (int position = 0; position < 200; position++)
        {
            int[] survivors = Survivors(position, new XtcStage(0.5));
            Assert.Contains(Draw(position, new XtcStage(0.5)), survivors);
            PlanTrace trace = new SamplerPlan(new XtcStage(0.5)).At(position).Trace(s_row, seed: 9, sequence: 2);
            Assert.Equal(trace.Survivors.Select(token => token.Token).Order(), survivors.Order());
        }
    }

    [Fact]
    public void A_coin_in_front_does_not_shift_the_draw()
    {
        for (int position = 0; position < 200; position++)
        {
            Assert.Equal(Draw(position), Draw(position, new XtcStage(1e-12)));
        }
    }

    private static double Coin(int position, int number) =>
        new SamplerState(9, 2) { Position = position }.Uniform((RandomPurpose)((int)RandomPurpose.Xtc + number));

    private static int[] Survivors(int position, params SamplerStage[] stages)
    {
        var candidates = new Candidate[s_row.Length];
        var state = new SamplerState(9, 2) { Position = position };
        int count = SamplerRuntime.Filter(new StagePipeline(stages), state, s_row, candidates);
        return [.. candidates.Take(count).Select(candidate => candidate.Token)];
    }

    private static int Draw(int position, params SamplerStage[] stages)
    {
        var state = new SamplerState(9, 2) { Position = position };
        return SamplerRuntime.Sample(new StagePipeline(stages), ref state, s_row);
    }
}
