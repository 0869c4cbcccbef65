using Nucleate.Generators.Planning;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Removes a min-p directly behind one that is at least as strict in margin and in the tokens that it must keep.</summary>
/// <remarks>
/// Proof. What the first one left is within its margin, and so within the second one's, or is among the first MinKeep
/// tokens, which the second one must keep too.
/// </remarks>
internal sealed class SubsumeLooseMinP : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            if (MinPMargin.Of(plan.Stages[at - 1]) is { } first && MinPMargin.Of(plan.Stages[at]) is { } second
                && second.Margin >= first.Margin && second.MinKeep >= first.MinKeep)
            {
                plan.RemoveDead(at, plan.Stages[at - 1], nameof(SubsumeLooseMinP), $"{plan.Stages[at - 1].Text} leaves only what it keeps");
                return true;
            }
        }

        return false;
    }
}
