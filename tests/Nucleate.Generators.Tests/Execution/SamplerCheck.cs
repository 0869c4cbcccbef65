using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Plans;

namespace Nucleate.Generators.Tests.Execution;

/// <summary>Compares a generated sampler with the reference interpreter on one row.</summary>
internal static class SamplerCheck
{
    private const double Accuracy = 1e-5;

    /// <summary>Compares; false where other tokens survive, but the row is so near to a boundary that floats may decide otherwise.</summary>
    public static bool Compare(ISampler sampler, SamplerPlan reference, RandomRow row, string what, ulong seed = 0)
    {
        Prepare(sampler, row);
        PlanTrace trace = reference.At(sampler.Position).Trace(row.Logits, null, row.History, row.Allowed, seed);
        var candidates = new Candidate[row.Logits.Length];
        int count = row.IsMasked ? sampler.Filter(row.Logits, row.Allowed, candidates) : sampler.Filter(row.Logits, candidates);
        candidates = candidates[..count];
        string details = $"{what}\n{reference}\n{sampler.CurrentPlan}\n{row}\nexpected {Text(trace.Survivors.Select(token => (token.Token, token.Probability)))}\n"
            + $"actual   {Text(candidates.Select(candidate => (candidate.Token, (double)candidate.Probability)))}";
        bool same = trace.Survivors.Select(token => token.Token).Order().SequenceEqual(candidates.Select(candidate => candidate.Token).Order());
        if (!same && Boundary.IsNear(reference, trace, row.History))
        {
            return false;
        }

        Assert.True(same, "Other survivors: " + details);
        CompareCandidates(candidates, trace, details);
        CompareSample(sampler, row, trace, details);
        return true;
    }

    private static void Prepare(ISampler sampler, RandomRow row)
    {
        sampler.Reset();
        foreach (int token in row.History)
        {
            sampler.Accept(token);
        }
    }

    private static bool IsLearning(SamplerPlan plan) => plan.Stages.Any(stage => stage is MirostatStage or MirostatV2Stage or AdaptivePStage);

    private static void CompareCandidates(Candidate[] candidates, PlanTrace trace, string details)
    {
        Dictionary<int, double> expected = trace.Survivors.ToDictionary(token => token.Token, token => token.Probability);
        foreach (Candidate candidate in candidates)
        {
            double probability = expected[candidate.Token];
            Assert.True(IsClose(probability, candidate.Probability), $"Token {candidate.Token}: {details}");
        }

        for (int i = 1; i < candidates.Length; i++)
        {
            (Candidate before, Candidate after) = (candidates[i - 1], candidates[i]);
            bool sorted = before.Probability > after.Probability || (before.Probability == after.Probability && before.Token < after.Token);
            Assert.True(sorted, $"Order at {i}: {details}");
        }
    }

    private static void CompareSample(ISampler sampler, RandomRow row, PlanTrace trace, string details)
    {
        long position = sampler.Position;
        SampleResult result = row.IsMasked ? sampler.TrySample(row.Logits, row.Allowed) : sampler.TrySample(row.Logits);
        if (trace.Survivors.Count == 0)
        {
            Assert.True(result.Outcome == SampleOutcome.NoLegalToken && result.Token == -1, details);
            Assert.Equal(position, sampler.Position);
            return;
        }

        Assert.True(result.IsDrawn, details);
        Assert.Equal(position + 1, sampler.Position);
        TraceToken? drawn = trace.Survivors.FirstOrDefault(token => token.Token == result.Token);
        Assert.True(drawn is not null, $"Drew {result.Token}: {details}");
        Assert.True(result.Survivors == trace.Survivors.Count, $"{result}: {details}");
        Assert.True(Math.Abs(result.LogProbability - Math.Log(drawn!.Probability)) < 2e-5 * (1 + Math.Abs(result.LogProbability)), $"{result}: {details}");
        bool sameKeptMass = Math.Abs(result.KeptMass - trace.KeptMass) < 2e-5;
        Assert.True(sameKeptMass || IsKeptMassOpen(sampler.CurrentPlan), $"{result}, kept mass {trace.KeptMass}: {details}");

        // What a terminal stage learned from the draw is not undone by the position.
        if (IsLearning(sampler.CurrentPlan))
        {
            Prepare(sampler, row);
        }

        sampler.Position = position;
        int again = row.IsMasked ? sampler.Sample(row.Logits, row.Allowed) : sampler.Sample(row.Logits);
        Assert.Equal(result.Token, again);
    }

    // The greedy choice has no temperature, so the planner drops those around it.
    private static bool IsKeptMassOpen(SamplerPlan plan) =>
        plan.Rewrites.Any(rewrite => rewrite.Name.StartsWith("Collapse", StringComparison.Ordinal));

    private static bool IsClose(double expected, double actual) =>
        Math.Abs(expected - actual) <= (Accuracy * expected * (1 + Math.Abs(Math.Log(Math.Max(expected, 1e-300))))) + 1e-30;

    private static string Text(IEnumerable<(int Token, double Probability)> tokens) =>
        string.Join(" ", tokens.Take(40).Select(token => $"{token.Token}:{token.Probability:G7}"));
}
