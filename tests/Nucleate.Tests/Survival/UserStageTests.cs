using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>Stages that users write: kernels and interpreter make the same of them, and what is not allowed has a message.</summary>
public sealed class UserStageTests
{
    private static readonly SamplerStage[][] s_plans =
    [
        [Probe(ProbeKind.Nothing)],
        [Probe(ProbeKind.KeepNear, 2.5)],
        [Probe(ProbeKind.KeepNear, -1), new TemperatureStage(0.5)],
        [new TemperatureStage(0.5), Probe(ProbeKind.KeepNear, 2.5), new TopPStage(0.9)],
        [Probe(ProbeKind.KeepTop, 7)],
        [Probe(ProbeKind.KeepTop, 3000), new TemperatureStage(1.5), Probe(ProbeKind.KeepTop, 2000)],
        [new TemperatureStage(1.5), Probe(ProbeKind.KeepProbable, -8.125)],
        [new TopKStage(40), Probe(ProbeKind.KeepProbable, -4.125), new TemperatureStage(0.8)],
        [Probe(ProbeKind.AddSome, 1.5, 4)],
        [new TemperatureStage(2), Probe(ProbeKind.AddSome, -0.75, 64), new TopKStage(30)],
        [new TopPStage(0.9), Probe(ProbeKind.AddSome, -3, 1), new PresencePenaltyStage(0.5)],
        [new TopKStage(100), new FrequencyPenaltyStage(0.5), Probe(ProbeKind.AddSome, 2), Probe(ProbeKind.AddSome, -1, 3)],
        [Probe(ProbeKind.RemoveEven, 20)],
        [new MinPStage(0.01), Probe(ProbeKind.RemoveEven, 20), Probe(ProbeKind.AddAndCut, 1)],
        [new MinPStage(0.2), Probe(ProbeKind.RemoveEven, 20), new TemperatureStage(1.25)],
        [new TemperatureStage(0.75), Probe(ProbeKind.Exchange, 0, 9), new MinPStage(0.01)],
        [new TopKStage(50), Probe(ProbeKind.Exchange, 0, 2), new TopKStage(20)],
        [Probe(ProbeKind.AddAndCut, 2, 5)],
        [new RepetitionPenaltyStage(1.5f), new TemperatureStage(1.25), Probe(ProbeKind.AddAndCut, -2, 5), new TypicalPStage(0.9)],
        [Probe(ProbeKind.AddEarly, 9, 11), new GreedyStage()],
        [new GreedyStage(), Probe(ProbeKind.KeepTop, 1)],
        [new XtcStage(1) { Threshold = 0.002 }, Probe(ProbeKind.AddSome, 3, 1), new TemperatureStage(0.9)],
    ];

    [Fact]
    public void Short_rows_agree_with_the_interpreter()
    {
        var noise = new Noise(301);
        Compare(500, () => Rows.Make(noise.Pick(Rows.Shapes), noise.Between(1, 600), noise), noise);
    }

    [Fact]
    public void Long_rows_agree_with_the_interpreter()
    {
        var noise = new Noise(302);
        Compare(4 * s_plans.Length, () => Rows.Make(noise.Pick(RowShape.Flat, RowShape.Quantised, RowShape.Typical), 9000 + noise.Below(3000), noise), noise);
    }

    [Fact]
    public void Infinite_logits_are_all_that_reaches_a_stage()
    {
        float[] logits = [1, float.PositiveInfinity, 3, float.PositiveInfinity, float.NaN];
        foreach (SamplerStage stage in new[] { Probe(ProbeKind.Nothing), Probe(ProbeKind.KeepTop, 1), Probe(ProbeKind.AddSome, 2, 1), Probe(ProbeKind.Exchange, 0, 3) })
        {
            Assert.True(Agreement.Holds(new Step([stage, new TemperatureStage(0.5)], logits)));
        }
    }

    [Fact]
    public void An_enumeration_leaves_out_what_a_cut_of_the_row_has_removed()
    {
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            float[] logits = Rows.Make(RowShape.Flat, 9000, new Noise(seed));
            var step = new Step([new MinPStage(0.05), Probe(ProbeKind.RemoveEven, 20)], logits);
            Assert.InRange(step.Filter().Length, KernelShape.ListCapacity, 8000);
            Assert.True(Agreement.Holds(step));
        }
    }

    [Fact]
    public void A_stage_is_not_called_where_no_token_is_left()
    {
        float[] logits = [float.NaN, float.NegativeInfinity];
        Assert.True(Agreement.Holds(new Step([Probe(ProbeKind.AddSome, 1, -5)], logits)));
        Assert.True(Agreement.Holds(new Step([Probe(ProbeKind.AddSome, 1, -5)], [])));
    }

    [Fact]
    public void A_stage_may_remove_every_token()
    {
        float[] logits = [1, float.NegativeInfinity, 2];
        Assert.True(Agreement.Holds(new Step([Probe(ProbeKind.RemoveEven, 5)], logits)));
        Assert.Equal(SampleOutcome.NoLegalToken, Draw(Probe(ProbeKind.RemoveEven, 5), logits).Outcome);
    }

    [Theory]
    [InlineData(ProbeKind.AddEarly, 1, -1, "token -1")]
    [InlineData(ProbeKind.AddEarly, double.NaN, 1, "NaN")]
    [InlineData(ProbeKind.AddEarly, double.PositiveInfinity, 1, "Infinity")]
    [InlineData(ProbeKind.KeepNear, double.NaN, 0, "NaN")]
    [InlineData(ProbeKind.KeepTop, 0, 0, "count")]
    public void What_no_stage_may_do_is_refused(ProbeKind kind, double amount, int token, string named)
    {
        UserStage<ProbeStage> stage = Probe(kind, amount, token);
        float[] list = [1, 2, 3];
        float[] row = Rows.Make(RowShape.Flat, 3000, new Noise(5));
        Refused(() => Draw(stage, list));
        Refused(() => Draw(stage, row));
        Refused(() => new SamplerPlan(stage).Trace(list));

        void Refused(Action step)
        {
            ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(step);
            Assert.Contains(named, refused.Message, StringComparison.Ordinal);
            Assert.True(named == "count" || refused.Message.Contains(nameof(ProbeStage), StringComparison.Ordinal), refused.Message);
        }
    }

    [Fact]
    public void A_stage_that_changes_more_tokens_than_it_said_is_refused()
    {
        float[] row = Rows.Make(RowShape.Flat, 3000, new Noise(6));
        UserStage<ProbeStage> tight = Probe(ProbeKind.AddSome, 1) with { Changes = 10 };
        Assert.True(Agreement.Holds(new Step([tight], row)));
        foreach (int changes in new[] { 9, 0 })
        {
            UserStage<ProbeStage> stage = tight with { Changes = changes };
            string limit = changes == 9 ? "more than 9 tokens" : "more than 0 tokens";
            Assert.Contains(limit, Assert.Throws<InvalidOperationException>(() => Draw(stage, row)).Message, StringComparison.Ordinal);
            Assert.Contains(limit, Assert.Throws<InvalidOperationException>(() => Draw(stage, row[..50])).Message, StringComparison.Ordinal);
            Assert.Contains(limit, Assert.Throws<InvalidOperationException>(() => new SamplerPlan(stage).Trace(row)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_stage_that_throws_leaves_the_sampler_as_it_was()
    {
        float[] row = Rows.Make(RowShape.Flat, 3000, new Noise(7));
        var pipeline = new StagePipeline([Probe(ProbeKind.AddEarly, 1, -1)]);
        var state = new SamplerState(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplerRuntime.Sample(pipeline, ref state, row));
        Assert.Equal(0, state.Position);
        state.Position = 10;
        _ = SamplerRuntime.Sample(pipeline, ref state, row);
    }

    [Fact]
    public void A_member_gives_a_stage_of_a_plan()
    {
        var plan = new SamplerPlan(new UserStage<ProbeStage>(default) { Member = "Mine", Changes = 3 });
        Assert.Equal("Stage<ProbeStage>(Mine, Changes = 3)", plan.Stages[0].ToString());
        Assert.Equal("Stage<ProbeStage>", Probe(ProbeKind.Nothing).ToString());
        Assert.False(plan.IsBound);
        Assert.Throws<InvalidOperationException>(() => plan.Trace([1, 2]));
        Assert.Throws<ArgumentException>(() => plan.BindStage("Yours", default(ProbeStage)));
        SamplerPlan bound = plan.BindStage("Mine", new ProbeStage(ProbeKind.KeepTop, 1));
        Assert.True(bound.IsBound);
        Assert.Equal(1, Assert.Single(bound.Trace([1, 2]).Survivors).Token);
    }

    [Fact]
    public void Drafts_are_checked_with_the_stage_on_both_rows()
    {
        float[] target = Rows.Make(RowShape.Flat, 3000, new Noise(8));
        var pipeline = new StagePipeline([Probe(ProbeKind.AddSome, 12, 2), new TemperatureStage(0.5)]);
        for (int position = 0; position < 10; position++)
        {
            var drafting = new SamplerState(1, 1) { Position = position };
            var state = new SamplerState(1, 1) { Position = position };
            int token = SamplerRuntime.Sample(pipeline, ref drafting, target);
            Assert.True(DraftRuntime.Verify(pipeline, ref state, target, target, token, default).IsAccepted);
        }
    }

    private static UserStage<ProbeStage> Probe(ProbeKind kind, double amount = 0, int token = 0) => new(new ProbeStage(kind, amount, token));

    private static SampleResult Draw(SamplerStage stage, float[] logits)
    {
        var state = new SamplerState(1, 1);
        return SamplerRuntime.TrySample(new StagePipeline([stage]), ref state, logits);
    }

    private static void Compare(int count, Func<float[]> next, Noise noise)
    {
        int near = 0;
        count = TestScale.Repeat(count);
        for (int i = 0; i < count; i++)
        {
            float[] logits = next();
            var step = new Step(s_plans[i % s_plans.Length], logits)
            {
                History = [.. Enumerable.Range(0, 20).Select(_ => noise.Below(logits.Length))],
                Mask = noise.Chance(30) ? Masks.Make(noise.Pick(MaskKind.Half, MaskKind.Sparse, MaskKind.WholeWords), logits.Length, noise) : null,
                Name = $"case {i}",
            };
            near += Agreement.Holds(step) ? 0 : 1;
        }

        // One row, and two in a hundred: a run at width 0 has few of them.
        Assert.True(near * 50 <= count + 50, $"{near} of {count} rows were too near a boundary");
    }
}
