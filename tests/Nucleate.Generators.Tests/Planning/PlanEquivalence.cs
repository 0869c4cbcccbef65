using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Generators.Tests.Pipelines;
using Nucleate.Plans;

namespace Nucleate.Generators.Tests.Planning;

/// <summary>Runs a pipeline as written and as rewritten on random rows: the survivors and their probabilities have to be equal.</summary>
internal static class PlanEquivalence
{
    private const double Tolerance = 1e-9;

    /// <summary>Tries random pipelines until a rewrite has fired often enough, and compares each time that it did.</summary>
    /// <param name="rewrite">The rewrite.</param>
    /// <param name="seed">Of the random pipelines and rows.</param>
    /// <param name="kinds">Stages to build pipelines from, those of the rewrite more often.</param>
    /// <returns>How often it fired.</returns>
    public static int Check(IRewrite rewrite, int seed, params string[] kinds)
    {
        const int Pipelines = 4000;
        int fired = 0;
        for (int i = 0; i < Pipelines; i++)
        {
            var random = new Random((seed * 100_003) + i);
            int size = random.Next(1, 25);
            int vocabularySize = random.Next(2) == 0 ? size : 0;
            var stages = new RandomStages(random, size);
            StageModel[] pipeline = stages.Pipeline(random.Next(2, 7), runTime: 0.1, kinds);
            var plan = new PlanState(pipeline.Select((stage, index) => new PlanStage(stage, index)), vocabularySize);
            while (rewrite.TryApply(plan))
            {
                fired++;
                Compare(random, pipeline, plan, size, stages.Members, rows: 3, $"seed {seed}, case {i}");
            }
        }

        return fired;
    }

    /// <summary>Compares a pipeline with its rewritten form on some rows.</summary>
    public static void Compare(
        Random random, StageModel[] written, PlanState rewritten, int size, IReadOnlyDictionary<string, double> members, int rows, string what,
        SamplerDialect dialect = default)
    {
        SamplerPlan before = ReferencePlan.Of(written, members, dialect);
        SamplerPlan after = ReferencePlan.Of(rewritten.Stages, members, dialect);
        for (int i = 0; i < rows; i++)
        {
            RandomRow row = RandomRow.Next(random, size);
            IReadOnlyList<TraceToken> expected = before.Trace(row.Logits, null, row.History, row.Allowed).Survivors;
            IReadOnlyList<TraceToken> actual = after.Trace(row.Logits, null, row.History, row.Allowed).Survivors;
            Dictionary<int, double> probabilities = actual.ToDictionary(token => token.Token, token => token.Probability);
            bool same = expected.Count == actual.Count
                && expected.All(token => probabilities.TryGetValue(token.Token, out double p) && Math.Abs(p - token.Probability) <= Tolerance);
            Assert.True(
                same,
                $"{what}:\n{before}\n{after}\n{string.Join("\n", rewritten.Records)}\n{row}\n"
                + $"expected {Text(expected)}\nactual   {Text(actual)}");
        }
    }

    private static string Text(IReadOnlyList<TraceToken> tokens) => string.Join(" ", tokens.Select(token => $"{token.Token}:{token.Probability:R}"));
}
