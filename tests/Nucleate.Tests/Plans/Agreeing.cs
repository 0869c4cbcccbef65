using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Plans;

/// <summary>What a comparison says, checked by the interpreter's own trace.</summary>
internal static class Agreeing
{
    private const int Rows = 200;

    /// <summary>The first of many random rows on which plans that were proven to be the same differ, or null.</summary>
    public static string? Disagreement(PlanComparison comparison, ulong seed)
    {
        for (ulong i = 0; i < Rows; i++)
        {
            var noise = new Noise((seed * 1000) + i);
            (float[] logits, int[] history) = RandomPlans.Row(noise);
            int position = noise.Below(8);
            if (Differ(comparison, logits, history, i, position, 1e-9))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"seed {seed}, row {i}, position {position}: {string.Join(" ", logits)}; history {string.Join(" ", history)}\n{comparison}");
            }
        }

        return null;
    }

    /// <summary>Whether a difference that was found is one.</summary>
    public static bool IsTrue(PlanComparison comparison, double apart) =>
        comparison.Difference is { } found && Differ(comparison, found.Logits, found.History, found.Seed, found.Position, apart);

    /// <summary>Whether survivors differ, or a probability by more than some amount.</summary>
    public static bool Differ(
        PlanComparison comparison, IReadOnlyList<float> logits, IReadOnlyList<int> history, ulong seed, long position, double apart)
    {
        Dictionary<int, double> first = Survivors(comparison.First.At(position), logits, history, seed);
        Dictionary<int, double> second = Survivors(comparison.Second.At(position), logits, history, seed);
        return first.Count != second.Count
            || first.Any(token => !second.TryGetValue(token.Key, out double p) || Math.Abs(p - token.Value) > apart);
    }

    private static Dictionary<int, double> Survivors(SamplerPlan plan, IReadOnlyList<float> logits, IReadOnlyList<int> history, ulong seed) =>
        plan.Trace([.. logits], null, [.. history], seed: seed).Survivors.ToDictionary(token => token.Token, token => token.Probability);
}
