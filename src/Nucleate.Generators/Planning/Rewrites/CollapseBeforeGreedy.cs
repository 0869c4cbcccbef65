using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes a stage directly in front of the greedy choice that keeps the best token.</summary>
/// <remarks>
/// Proof. If the stage keeps the best token best (the catalog's trait <see cref="StageTraits.KeepsBest"/>: monotone maps,
/// and truncations to a prefix of the sorted order), the greedy choice takes the same token with and without it. Typical-p
/// and XTC do not have that trait.
/// </remarks>
internal sealed class CollapseBeforeGreedy : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            if (plan.Stages[at].IsGreedy && plan.Stages[at - 1].Facts.Has(StageTraits.KeepsBest))
            {
                plan.RemoveDead(at - 1, plan.Stages[at], nameof(CollapseBeforeGreedy), $"it keeps the best token, and {plan.Stages[at].Text} takes only that one");
                return true;
            }
        }

        return false;
    }
}
