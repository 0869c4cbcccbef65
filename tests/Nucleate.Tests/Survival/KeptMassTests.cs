using System;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>Kept mass is measured on the logits that reached the first truncation, at the temperature of the draw.</summary>
public sealed class KeptMassTests
{
    private static readonly SamplerStage[] s_truncations =
        [new TopPStage(0.9), new TopKStage(3000), new TopKStage(50), new MinPStage(0.03)];

    [Fact]
    public void Nothing_truncated_is_all_of_the_mass()
    {
        Assert.Equal(1, KeptMass(new Step([new TemperatureStage(0.5), new LogitBiasStage(1, 3), new SuppressStage([2])], [1, 2, 3, 4])));
        Assert.Equal(1, KeptMass(new Step([new TopPStage(1), new MinPStage(0), new TopKStage(4)], [1, 2, 3, 4])));
    }

    [Fact]
    public void The_truncated_part_is_missing()
    {
        Step step = Vectors.Vector.Of([0.5, 0.25, 0.125, 0.125], new TopKStage(2));
        Check.Close(0.75, KeptMass(step), 1e-6, step);
        Step tempered = step with { Stages = [new TopKStage(2), new TemperatureStage(0.5)] };
        Check.Close((4 + 1) / (4 + 1 + 0.5), KeptMass(tempered), 1e-6, tempered);
    }

    [Fact]
    public void Masked_tokens_are_not_part_of_the_mass()
    {
        Step step = Vectors.Vector.Of([0.5, 0.25, 0.125, 0.125], new TopKStage(2)) with { Mask = [0b1110] };
        Check.Close(0.75, KeptMass(step), 1e-6, step);
    }

    /// <summary>A large bias after the cut must not drown the mass of all other survivors in rounding.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    [InlineData(300)]
    public void A_bias_after_the_truncation_does_not_count(float bias)
    {
        foreach (SamplerStage truncation in s_truncations)
        {
            float[] logits = Rows.Make(RowShape.Flat, 5000, new Noise(191));
            int survivor = Naive.Order(logits)[20];
            var step = new Step([truncation, new LogitBiasStage(survivor, bias)], logits);
            var state = new SamplerState(1, 1);
            Check.Close(step.Trace().KeptMass, step.Draw(ref state).KeptMass, 1e-5, step);
        }
    }

    [Fact]
    public void Only_tokens_that_survive_to_the_end_count()
    {
        float[] logits = Rows.Make(RowShape.Flat, 5000, new Noise(192));
        int best = Naive.Order(logits)[0];
        var step = new Step([new TopPStage(0.9), new SuppressStage([best])], logits);
        var state = new SamplerState(1, 1);
        Check.Close(step.Trace().KeptMass, step.Draw(ref state).KeptMass, 1e-5, step);
        Assert.True(step.Draw(ref state).KeptMass < KeptMass(step with { Stages = [new TopPStage(0.9)] }));
    }

    [Fact]
    public void It_is_asked_for_by_TrySample_only()
    {
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow([1, 2], default, masked: false, null));
        SampleResult result = survivors.Draw(0.5, measuresKeptMass: false);
        Assert.Equal((float.NaN, 0), (result.KeptMass, result.Survivors));
    }

    private static double KeptMass(Step step)
    {
        Assert.True(Agreement.Holds(step), step.ToString());
        var state = new SamplerState(1, 1);
        return step.Draw(ref state).KeptMass;
    }
}
