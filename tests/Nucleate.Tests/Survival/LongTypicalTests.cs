using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

/// <summary>Typical-p collects tokens down to a guessed logit: once, a second time farther down, and then it searches.</summary>
public sealed class LongTypicalTests
{
    private const double P = 0.95;

    // The best token, the moments, and each collection.
    private const int PassesOfOne = 3;

    [Fact]
    public void Survivors_are_the_nearest_ones_however_often_tokens_were_collected()
    {
        var passes = new HashSet<int>();
        for (ulong seed = 1; seed <= 24; seed++)
        {
            float[] logits = Rows.Make(RowShape.Typical, 128_256, new Noise(900 + seed));
            var workspace = default(Workspace);
            var survivors = new Survivors(ref workspace, new LogitRow(logits, default, masked: false, null));
            survivors.KeepTypical(P);
            passes.Add(Math.Min(workspace.Passes, PassesOfOne + 2));
            var kept = new Candidate[logits.Length];
            int count = survivors.CopyTo(kept);
            Check.Same(Nearest(logits), [.. kept.Take(count).Select(candidate => candidate.Token).Order()], $"seed {seed}");
        }

        Assert.Contains(PassesOfOne, passes);
        Assert.Contains(PassesOfOne + 1, passes);
    }

    /// <summary>The sample says that nothing lies below the best tokens, which half of the mass does.</summary>
    [Fact]
    public void A_sample_that_misleads_costs_passes_and_no_token()
    {
        var noise = new Noise(930);
        float[] logits = new float[70_000];
        for (int token = 0; token < logits.Length; token++)
        {
            bool isSampled = token / KernelShape.Chunk % 16 == 0;
            logits[token] = isSampled ? -20 : noise.Bell();
        }

        logits[5] = 11;
        logits[6] = 10;
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, default, masked: false, null));
        survivors.KeepTypical(P);
        var kept = new Candidate[logits.Length];
        int count = survivors.CopyTo(kept);
        Check.Same(Nearest(logits), [.. kept.Take(count).Select(candidate => candidate.Token).Order()], "misled");
        Assert.True(workspace.Passes > PassesOfOne + 1, $"{workspace.Passes}");
    }

    // By sorting, in double precision; by rising token id.
    private static int[] Nearest(float[] logits)
    {
        float best = logits.Max();
        double[] weights = Array.ConvertAll(logits, logit => Math.Exp((double)logit - best));
        double mass = weights.Sum();
        double centre = logits.Select((logit, token) => weights[token] * logit).Sum() / mass;
        double reached = 0;
        return [.. Enumerable.Range(0, logits.Length)
            .OrderBy(token => Math.Abs(logits[token] - centre))
            .TakeWhile(token => (reached += weights[token]) - weights[token] < P * mass * (1 - KernelShape.BoundaryTolerance))
            .Order()];
    }
}
