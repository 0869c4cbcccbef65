using System;
using System.Collections.Generic;
using System.Globalization;
using Nucleate.Dialects;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Runs the stages' definitions one after another and writes down what each did.</summary>
internal static class ReferenceInterpreter
{
    public static PlanTrace Run(
        IReadOnlyList<SamplerStage> stages,
        SamplerDialect dialect,
        ReadOnlySpan<float> logits,
        IReadOnlyList<string>? labels,
        ReadOnlySpan<int> history,
        ReadOnlySpan<ulong> allowed,
        SamplerState state)
    {
        DialectFacts rules = DialectCatalog.Find(dialect.ToString());
        var row = new ReferenceRow(logits, allowed, masked: !allowed.IsEmpty, history, state) { Dialect = rules };
        var steps = new List<TraceStep>(stages.Count + 1) { Describe("logits", row, labels, keptMass: 1) };
        foreach (SamplerStage stage in stages)
        {
            double[] before = row.Probabilities();
            stage.In(rules).Apply(row);
            steps.Add(Describe(stage.ToString(), row, labels, KeptMass(before, row)));
        }

        row.KeepInfinite();
        steps[^1] = Describe(steps[^1].Stage, row, labels, steps[^1].KeptMass);

        return new PlanTrace(steps, row.KeptMass(), dialect);
    }

    /// <summary>Only what is left in the end: each token's probability, or -1 for a token that was removed.</summary>
    /// <param name="stages">The stages, with values in our terms.</param>
    /// <param name="row">Before the first stage.</param>
    public static double[] Probabilities(IReadOnlyList<SamplerStage> stages, ReferenceRow row)
    {
        foreach (SamplerStage stage in stages)
        {
            stage.Apply(row);
        }

        row.KeepInfinite();
        double[] probabilities = row.Probabilities();
        for (int token = 0; token < probabilities.Length; token++)
        {
            probabilities[token] = double.IsNegativeInfinity(row[token]) ? -1 : probabilities[token];
        }

        return probabilities;
    }

    private static double KeptMass(double[] before, ReferenceRow row)
    {
        double kept = 0;
        foreach (int token in row.Order())
        {
            kept += before[token];
        }

        return kept;
    }

    private static TraceStep Describe(string stage, ReferenceRow row, IReadOnlyList<string>? labels, double keptMass)
    {
        double[] probabilities = row.Probabilities();
        int[] order = row.Order();
        var tokens = new TraceToken[order.Length];
        double cumulative = 0;
        double entropy = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int token = order[i];
            double p = probabilities[token];
            cumulative += p;
            entropy -= p > 0 ? p * Math.Log(p) : 0;
            string label = labels is not null && token < labels.Count ? labels[token] : token.ToString(CultureInfo.InvariantCulture);
            tokens[i] = new TraceToken(token, label, row[token] + row.Shift, p, cumulative);
        }

        return new TraceStep(stage, tokens, entropy, keptMass);
    }
}
