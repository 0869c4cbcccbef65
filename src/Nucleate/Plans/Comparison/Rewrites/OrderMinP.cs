using Nucleate.Generators.Planning;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Brings neighbouring min-p stages into one order: the stricter one first.</summary>
/// <remarks>
/// Proof. With c tokens within its margin of the best, a min-p keeps the prefix of max(c, MinKeep) tokens; which token is
/// the best does not change. Of two, the shorter prefix survives, in either order.
/// </remarks>
internal sealed class OrderMinP : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            if (MinPMargin.Of(plan.Stages[at - 1]) is { } before && MinPMargin.Of(plan.Stages[at]) is { } margin && margin.IsStricterThan(before))
            {
                plan.MoveForward(at, nameof(OrderMinP), $"exchanged with {plan.Stages[at - 1].Text}: the shorter of two prefixes survives");
                return true;
            }
        }

        return false;
    }
}
