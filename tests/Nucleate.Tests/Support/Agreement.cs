using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Randomness;
using Xunit;

namespace Nucleate.Tests.Support;

/// <summary>Compares the kernels with the reference interpreter on one step, in everything that callers see.</summary>
internal static class Agreement
{
    private const double Relative = 1e-5;

    // Kernels take weights below 2^-126 of the best token's as nothing.
    private const double Nothing = 1e-36;

    /// <summary>Asserts agreement; false if the row is too near a boundary to decide which tokens survive.</summary>
    public static bool Holds(Step step)
    {
        PlanTrace trace = step.Trace();
        var boundary = new Boundary(step, trace);
        if (boundary.IsNear())
        {
            return false;
        }

        double relative = Relative + boundary.Rounding;
        double deepest = trace.Survivors.Where(token => token.Probability > Nothing).Select(token => -Math.Log(token.Probability)).DefaultIfEmpty().Max();
        relative += boundary.Bending * deepest;

        // A power makes a relative error that much larger.
        relative *= step.Stages.LastOrDefault() is SkewStage skew ? Math.Max(1, Math.Exp(skew.Skew)) : 1;
        Dictionary<int, TraceToken> expected = trace.Survivors.ToDictionary(token => token.Token);
        CompareFilter(step, expected, relative);
        SamplerState state = step.State;
        double uniform = state.Uniform(RandomPurpose.Draw);
        SampleResult result = step.Draw(ref state);
        if (expected.Count == 0)
        {
            CompareFailure(step, result, state);
        }
        else
        {
            CompareFigures(step, trace, expected, result, relative);
            CompareDraw(step, trace, result, uniform, relative);
        }

        return true;
    }

    private static void CompareFilter(Step step, Dictionary<int, TraceToken> expected, double relative)
    {
        Candidate[] candidates = step.Filter();
        Check.Same([.. expected.Keys.Order()], [.. candidates.Select(candidate => candidate.Token).Order()], step);
        for (int i = 0; i < candidates.Length; i++)
        {
            Candidate candidate = candidates[i];
            double probability = expected[candidate.Token].Probability;
            Check.Close(probability, candidate.Probability, relative, (candidate.Token, step), Nothing);
            Candidate before = candidates[Math.Max(0, i - 1)];
            bool ordered = i == 0 || before.Probability > candidate.Probability
                || (before.Probability == candidate.Probability && before.Token < candidate.Token);
            if (!ordered)
            {
                Assert.Fail($"{before} comes before {candidate}: {step}");
            }
        }
    }

    private static void CompareFailure(Step step, SampleResult result, SamplerState state)
    {
        int firstNaN = FirstNaN(step);
        Check.Equal(step.Logits.Length == 0 ? SampleOutcome.Empty : SampleOutcome.NoLegalToken, result.Outcome, step);
        Check.Equal(-1, result.Token, step);
        Check.Equal(step.Logits.Length == 0 ? -1 : firstNaN < 0 ? 0 : firstNaN, result.FirstBadIndex, step);
        Check.Equal((0, 0f), (result.Survivors, result.KeptMass), step);
        Check.Equal(float.NaN, result.LogProbability, step);
        Check.Equal(step.Position, state.Position, step);
    }

    private static void CompareFigures(
        Step step, PlanTrace trace, Dictionary<int, TraceToken> expected, SampleResult result, double relative)
    {
        Check.Equal(expected.Count, result.Survivors, step);
        Check.Close(Math.Log(expected[result.Token].Probability), result.LogProbability, 1e-7, step, relative + 1e-7);
        Check.Close(trace.KeptMass, result.KeptMass, relative, $"kept mass, {step}", 1e-9);
        int firstNaN = FirstNaN(step);
        int firstInfinite = Enumerable.Range(0, step.Logits.Length)
            .FirstOrDefault(token => step.Allows(token) && float.IsPositiveInfinity(step.Logits[token]), -1);
        bool infinite = firstInfinite >= 0 && result.Outcome == SampleOutcome.DrawnFromInfinite;
        SampleOutcome outcome = infinite ? SampleOutcome.DrawnFromInfinite
            : firstNaN >= 0 ? SampleOutcome.DrawnDespiteNaN
            : SampleOutcome.Drawn;
        Check.Equal(outcome, result.Outcome, step);
        Check.Equal(infinite && (firstNaN < 0 || firstInfinite < firstNaN) ? firstInfinite : firstNaN, result.FirstBadIndex, step);
    }

    /// <summary>By definition the token whose part of the unit interval, in token-id order, holds the uniform number.</summary>
    private static void CompareDraw(Step step, PlanTrace trace, SampleResult result, double uniform, double relative)
    {
        double before = InFront(step, trace, result.Token).Sum(token => token.Probability);
        double probability = trace.Survivors.First(token => token.Token == result.Token).Probability;
        bool holds = before - relative <= uniform && uniform < before + probability + relative;
        Assert.True(holds, $"{uniform:R} drew token {result.Token} from {before:R} and on for {probability:R}: {step}");
        Assert.True(probability > 0, $"token {result.Token} has no mass: {step}");
    }

    // In token-id order; where the draw is skewed, in the order that reached it.
    private static IEnumerable<TraceToken> InFront(Step step, PlanTrace trace, int drawn)
    {
        if (step.Stages.LastOrDefault() is not SkewStage { Skew: not 0 })
        {
            return trace.Survivors.Where(token => token.Token < drawn);
        }

        HashSet<int> before = [.. trace.Steps[^2].Survivors.TakeWhile(token => token.Token != drawn).Select(token => token.Token)];
        return trace.Survivors.Where(token => before.Contains(token.Token));
    }

    private static int FirstNaN(Step step) =>
        Enumerable.Range(0, step.Logits.Length).FirstOrDefault(token => step.Allows(token) && float.IsNaN(step.Logits[token]), -1);
}
