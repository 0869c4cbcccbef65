using System;
using System.Linq;
using Nucleate.Plans;
using Xunit;

namespace Nucleate.Samplers.Tests;

/// <summary>What generated samplers remember from step to step, and how they forget it.</summary>
public class MemoryTests
{
    [Fact]
    public void A_struct_learns_from_its_draws_and_forgets_them_on_reset()
    {
        float[] row = Rows.Normal(500, 1);
        var sampler = new SteeredSampler(1);
        int first = sampler.Sample(row);
        double mu = Mu(sampler.CurrentPlan);
        Assert.False(double.IsNaN(mu));
        _ = sampler.Sample(row);
        Assert.NotEqual(mu, Mu(sampler.CurrentPlan));
        sampler.Reset();
        Assert.True(double.IsNaN(Mu(sampler.CurrentPlan)));
        Assert.Equal(first, sampler.Sample(row));
        Assert.Equal(mu, Mu(sampler.CurrentPlan));
    }

    [Fact]
    public void The_current_plan_explains_the_next_step_of_a_sampler_that_has_learned()
    {
        float[] row = Rows.Normal(300, 2);
        var sampler = new AdaptiveSampler(3);
        var destination = new Candidate[row.Length];
        for (int step = 0; step < 20; step++)
        {
            int count = sampler.Filter(row, destination);
            PlanTrace trace = sampler.CurrentPlan.Trace(row);
            Assert.Equal(trace.Survivors.Count, count);
            TraceToken best = trace.Survivors[0];
            Assert.Equal(best.Probability, destination.Take(count).Single(candidate => candidate.Token == best.Token).Probability, 1e-5);
            _ = sampler.Sample(row);
        }
    }

    [Fact]
    public void The_minimum_length_counts_drawn_tokens()
    {
        float[] row = new float[60];
        (row[1], row[2]) = (50, 40);
        var sampler = new OrderedSampler(1);
        sampler.Accept(30);
        Assert.DoesNotContain(sampler.CurrentPlan.Trace(row).Survivors, token => token.Token is 1 or 2);
        for (int step = 0; step < 3; step++)
        {
            Assert.NotEqual(1, sampler.Sample(row));
        }

        Assert.Equal(1, sampler.CurrentPlan.Trace(row).Survivors[0].Token);
        Assert.Equal(1, sampler.Sample(row));
        sampler.Reset();
        Assert.NotEqual(1, sampler.Sample(row));
    }

    [Fact]
    public void A_bad_word_and_a_repeated_n_gram_are_not_completed()
    {
        float[] row = new float[60];
        (row[11], row[22]) = (50, 45);
        var sampler = new OrderedSampler(1);
        Array.ForEach([10, 20, 21, 22, 3, 10], sampler.Accept);
        Assert.Equal(22, sampler.Sample(row));
        Array.ForEach([20, 21], sampler.Accept);
        Assert.Equal(11, sampler.Sample(row));
    }

    private static double Mu(SamplerPlan plan) => ((MirostatV2Stage)plan.Stages[^1]).Mu;
}
