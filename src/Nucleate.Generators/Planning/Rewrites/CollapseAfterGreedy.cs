using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes what comes after the greedy choice and cannot remove its token.</summary>
/// <remarks>
/// Proof. One token survives. A truncation keeps at least one; a temperature, a penalty or a bias changes the logit of the
/// only survivor, whose probability is 1 whatever its logit. A stage that masks tokens could remove it, and stays.
/// </remarks>
internal sealed class CollapseAfterGreedy : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        int greedy = plan.Stages.FindIndex(stage => stage.IsGreedy);
        for (int at = greedy + 1; greedy >= 0 && at < plan.Stages.Count; at++)
        {
            if (!plan.Stages[at].Facts.Has(StageTraits.Masks))
            {
                plan.RemoveDead(at, plan.Stages[greedy], nameof(CollapseAfterGreedy), $"after {plan.Stages[greedy].Text} one token is left, with probability 1");
                return true;
            }
        }

        return false;
    }
}
