using System.Collections.Generic;
using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Merges suppressed tokens of stages that follow each other into one list by token id.</summary>
/// <remarks>Proof. A token is masked if any of the stages names it, and masking twice is masking once.</remarks>
internal sealed class FuseSuppressed : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage first = plan.Stages[at - 1];
            PlanStage second = plan.Stages[at];
            if (IsConstant(first) && IsConstant(second))
            {
                plan.Fuse(at, first with { Sparse = Union(first, second) }, nameof(FuseSuppressed), $"masked together with {first.Text}");
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of a stage by rising id, each once, fused or not.</summary>
    public static IReadOnlyList<KeyValuePair<int, double>> Tokens(PlanStage stage) =>
        stage.Sparse.Count > 0
            ? stage.Sparse
            : [.. stage.Written.Tokens.Distinct().OrderBy(token => token).Select(token => new KeyValuePair<int, double>(token, 0))];

    private static List<KeyValuePair<int, double>> Union(PlanStage first, PlanStage second) =>
        Tokens(first).Concat(Tokens(second)).GroupBy(entry => entry.Key).OrderBy(group => group.Key).Select(group => group.First()).ToList();

    private static bool IsConstant(PlanStage stage) => stage.Is(StageCatalog.Suppress) && stage.Value.IsConstant;
}
