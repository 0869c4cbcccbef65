using System.Collections.Generic;
using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Merges constant biases that follow each other into one list by token id.</summary>
/// <remarks>Proof. (l + a) + b = l + (a + b) for one token, and biases of different tokens do not meet.</remarks>
internal sealed class FuseBiases : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage first = plan.Stages[at - 1];
            PlanStage second = plan.Stages[at];
            if (IsConstantBias(first) && IsConstantBias(second))
            {
                plan.Fuse(at, first with { Sparse = Merge(first, second) }, nameof(FuseBiases), $"added together with {first.Text}");
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens and biases of a stage, fused or not.</summary>
    public static IReadOnlyList<KeyValuePair<int, double>> Entries(PlanStage stage) =>
        stage.Sparse.Count > 0 ? stage.Sparse : [new KeyValuePair<int, double>(stage.Written.Tokens[0], stage.Value.Constant)];

    private static bool IsConstantBias(PlanStage stage) => stage.Is(StageCatalog.LogitBias) && stage.Constant is not null;

    private static List<KeyValuePair<int, double>> Merge(PlanStage first, PlanStage second) =>
        Entries(first).Concat(Entries(second))
            .GroupBy(entry => entry.Key)
            .OrderBy(group => group.Key)
            .Select(group => new KeyValuePair<int, double>(group.Key, group.Sum(entry => entry.Value)))
            .ToList();
}
