using System;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>What mirostat learns from its draws, over many steps.</summary>
public sealed class MirostatTests
{
    private static readonly double[] s_ramp = [0.1, 0.2, 0.3, 0.4];

    [Fact]
    public void The_bound_starts_at_two_times_the_target() =>
        // Surprises of .1 .2 .3 .4: 3.32, 2.32, 1.74, 1.32 bits.
        Assert.All(
            new (double Tau, int Kept)[] { (0.5, 1), (0.67, 1), (0.87, 2), (1.17, 3), (1.65, 3), (1.67, 4) },
            pair => Vector(pair.Tau, double.NaN, pair.Kept));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(1.75, 2)]
    [InlineData(2.33, 3)]
    [InlineData(3.33, 4)]
    [InlineData(500, 4)]
    public void Tokens_within_the_bound_survive_and_one_does_anyway(double mu, int kept) => Vector(3, mu, kept);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_draw_moves_the_bound_by_its_surprise(bool first)
    {
        SamplerStage[] stages = first ? [new MirostatStage(2.5) { Eta = 0.3 }] : [new MirostatV2Stage(2.5) { Eta = 0.3 }];
        var pipeline = new StagePipeline(stages);
        var memory = (MirostatMemory)pipeline.Memories[0]!;
        var state = new SamplerState(3, 4);
        double mu = 5;
        for (int step = 0; step < 300; step++)
        {
            float[] row = Rows.Make(Rows.Shapes[step % Rows.Shapes.Length], 400, new Noise((ulong)step));
            SamplerStage expected = first ? new MirostatStage(2.5) { Eta = 0.3, Mu = mu } : new MirostatV2Stage(2.5) { Eta = 0.3, Mu = mu };
            PlanTrace trace = new SamplerPlan(expected).Trace(row);
            SampleResult result = SamplerRuntime.TrySample(pipeline, ref state, row);
            double probability = trace.Survivors.Single(token => token.Token == result.Token).Probability;
            Assert.Equal(trace.Survivors.Count, result.Survivors);
            mu -= 0.3 * (-Math.Log2(probability) - 2.5);
            Check.Close(mu, memory.Bound, 1e-6, $"step {step}", 1e-5);

            // Where the sampler is now, so that errors of floats do not add up over the steps.
            mu = memory.Bound;
        }

        memory.Clear();
        Assert.Equal(double.NaN, memory.Bound);
    }

    /// <summary>Also where the result tells no probability, and bounds of the mass would be enough to draw.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_bound_learns_a_surprise_that_is_exact(bool measures)
    {
        // Nothing is removed, and all weights but one are at the lower end of their bounds.
        float[] row = [.. Enumerable.Repeat((float)(-19.5573 * Math.Log(2)), 30_000)];
        row[77] = 0;
        var workspace = default(Workspace);
        var memory = new MirostatMemory(400);
        var survivors = new Survivors(ref workspace, new LogitRow(row, default, false, null));
        survivors.KeepMirostatV2(memory, 3, 0.5);
        Assert.Equal(77, survivors.Draw(0.5, measures).Token);
        Check.Close(400 - (0.5 * (Math.Log2(Naive.Mass(row, 0, 1)) - 3)), memory.Bound, 1e-9, measures);
    }

    [Fact]
    public void The_surprise_of_a_long_text_is_the_target()
    {
        foreach (double tau in new[] { 1.5, 3, 5 })
        {
            var pipeline = new StagePipeline([new MirostatV2Stage(tau)]);
            var state = new SamplerState(5, 6);
            float[] row = Rows.Make(RowShape.Flat, 2000, new Noise(341));
            double surprise = 0;
            int steps = TestScale.Repeat(2000);
            for (int step = 0; step < steps; step++)
            {
                surprise -= SamplerRuntime.TrySample(pipeline, ref state, row).LogProbability / Math.Log(2);
            }

            Assert.InRange(surprise / steps, tau - 0.1, tau + 0.1);
        }
    }

    /// <summary>The threshold lies among tens of thousands of tokens whose mass bounds tell to six percent only.</summary>
    [Fact]
    public void A_wide_bound_among_many_tokens_is_exact()
    {
        var noise = new Noise(342);
        for (int round = 0; round < 6; round++)
        {
            float[] row = new float[60_000];
            foreach (ref float logit in row.AsSpan())
            {
                logit = (float)(20 - 8.1 - (2.5 * noise.Unit()));
            }

            row[noise.Between(0, row.Length - 1)] = 20;
            double mu = (11.05 + (0.1 * round)) / Math.Log(2);
            var workspace = default(Workspace);
            var survivors = new Survivors(ref workspace, new LogitRow(row, default, false, null));
            survivors.KeepMirostatV2(new MirostatMemory(mu), 3, 0.1);
            Assert.Equal(3, workspace.Passes);
            Assert.InRange(survivors.Count(), 1000, 59_000);
            Assert.True(Agreement.Holds(new Step([new MirostatV2Stage(3) { Mu = mu }], row) { Seed = (ulong)round }), $"{round}");
        }
    }

    /// <summary>The threshold is next to a probable token, and the mass is known within bounds or exactly.</summary>
    [Theory]
    [InlineData(-18)]
    [InlineData(-17.5573)]
    [InlineData(-60)]
    public void Bounds_of_the_mass_keep_the_tokens_that_the_mass_would(double exponent)
    {
        var noise = new Noise(343);
        float[] row = new float[60_000];
        Array.Fill(row, (float)(exponent * Math.Log(2)));
        float[] near = [0, .. Enumerable.Range(0, 20).Select(_ => -6 * noise.Unit())];
        foreach (float logit in near)
        {
            row[noise.Below(row.Length)] = logit;
        }

        row[77] = 0;
        double logMass = Math.Log(Naive.Mass(row, 0, 1));
        foreach (float logit in near)
        {
            foreach (double distance in new[] { -2e-2, -2e-3, -5e-4, -1e-5, 1e-5, 5e-4, 2e-3, 2e-2 })
            {
                double bound = logMass - logit + distance;
                int kept = row.Count(other => logMass - other <= bound);
                Assert.Equal(Math.Max(kept, 1), CountWithin(row, bound));
            }
        }
    }

    /// <summary>Several chunks share a partial sum, and the bounds of the mass leave some tokens in doubt.</summary>
    [Fact]
    public void A_wide_bound_on_a_row_of_600_000_tokens_is_exact()
    {
        var noise = new Noise(344);
        float[] row = [.. Enumerable.Range(0, 600_000).Select(_ => -12.1f - (30 * noise.Unit()))];
        row[500_000] = 0;
        double logMass = Math.Log(Naive.Mass(row, 0, 1));
        for (int round = 0; round < 4; round++)
        {
            double bound = logMass + 13 + round;
            int near = row.Count(logit => Math.Abs(bound + logit - logMass) < 2e-6);
            Assert.InRange(CountWithin(row, bound), row.Count(logit => logMass - logit <= bound) - near, row.Count(logit => logMass - logit <= bound) + near);
        }
    }

    [Fact]
    public void Version_one_counts_only_the_tokens_that_are_there()
    {
        // Where logits fall by about 1 for each unit of ln(rank), the estimate divides by the logarithm of the count.
        foreach (int absent in new[] { 0, 1, 10, 19 })
        {
            float[] row = [.. Enumerable.Range(0, 20_001).Select(i => i % 20 < absent ? float.NegativeInfinity : (float)-Math.Log(i + 1))];
            Assert.True(Agreement.Holds(new Step([new MirostatStage(3) { Mu = 9.3 }], row)), $"{absent}");
        }
    }

    [Fact]
    public void Listing_survivors_and_a_row_without_a_legal_token_teach_nothing()
    {
        var pipeline = new StagePipeline([new MirostatV2Stage(2) { Mu = 3 }]);
        var memory = (MirostatMemory)pipeline.Memories[0]!;
        var state = new SamplerState(1, 1);
        _ = SamplerRuntime.Filter(pipeline, state, [1f, 2, 3], new Candidate[3]);
        _ = SamplerRuntime.TrySample(pipeline, ref state, [float.NaN, float.NegativeInfinity]);
        _ = SamplerRuntime.TrySample(pipeline, ref state, []);
        Assert.Equal(3, memory.Bound);
    }

    [Fact]
    public void A_single_survivor_is_no_surprise()
    {
        var pipeline = new StagePipeline([new GreedyStage(), new MirostatV2Stage(2) { Eta = 0.25 }]);
        var state = new SamplerState(1, 1);
        _ = SamplerRuntime.TrySample(pipeline, ref state, [1f, 2, 3]);
        Assert.Equal(4 + (0.25 * 2), ((MirostatMemory)pipeline.Memories[1]!).Bound);
    }

    [Theory]
    [InlineData(0, 0.7)]
    [InlineData(0.5, 3)]
    [InlineData(0.9999999, 3)]
    [InlineData(1, 3)]
    [InlineData(1.00001, 3)]
    [InlineData(1.7, 5)]
    [InlineData(40, 2)]
    public void The_estimate_of_version_one_is_its_formula(double exponent, double mu)
    {
        // Logits that fall by the exponent for each unit of ln(rank) are an exact Zipf law of that exponent.
        const int Count = 20_000;
        float[] best = [.. Enumerable.Range(1, 60).Select(rank => (float)(30 - (exponent * Math.Log(rank))))];
        double bound = mu * Math.Log(2);
        double excess = exponent - 1;
        double ratio = Math.Abs(excess) < 1e-6 ? 1 / Math.Log(Count) : excess / (1 - Math.Pow(Count, -excess));
        double expected = exponent == 0 ? 0 : Math.Pow(ratio * Math.Pow(2, mu), 1 / exponent);
        int kept = ZipfEstimate.Count(best, 1, Count, bound);
        Assert.InRange(kept, Math.Clamp(Math.Floor(expected * 0.9999), 1, Count), Math.Clamp(Math.Floor(expected * 1.0001), 1, Count));
    }

    // How many tokens are kept within a bound in nats.
    private static int CountWithin(float[] row, double bound)
    {
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(row, default, false, null));
        survivors.KeepMirostatV2(new MirostatMemory(bound / Math.Log(2)), 3, 0.1);
        return survivors.Count();
    }

    private static void Vector(double tau, double mu, int kept)
    {
        double[] expected = [.. s_ramp.Select((p, i) => i < 4 - kept ? 0 : p)];
        double total = expected.Sum();
        Vectors.Vector.Check(Vectors.Vector.Of(s_ramp, new MirostatV2Stage(tau) { Mu = mu }), [.. expected.Select(p => p / total)]);
    }
}
