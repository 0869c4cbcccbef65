using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Moves top-k in front of a temperature or a min-p, so that everything after it works on k tokens.</summary>
/// <remarks>
/// Proof. A temperature is monotone, so the k largest logits are the same before and after it; at temperature 0 one token
/// is left either way. Min-p keeps the prefix of tokens within a margin of the best, and top-k the prefix of k tokens: the
/// prefix that survives both is the shorter one, in either order, and MinKeep lengthens only min-p's. A top-k that keeps ties
/// keeps a prefix, too: of all logits of at least the k-th largest one. If min-p's prefix has more than k tokens, its k-th
/// logit is the same; if not, that prefix lies within top-k's. Neither map nor order of the two changes which logits are
/// equal.
/// </remarks>
internal sealed class CommuteTopK : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage before = plan.Stages[at - 1];
            if (plan.Stages[at].Is(StageCatalog.TopK) && (before.IsTemperature || before.Is(StageCatalog.MinP)))
            {
                string reason = before.IsTemperature
                    ? $"moved in front of {before.Text}, which does not change the order of logits"
                    : $"moved in front of {before.Text}, since the shorter of two prefixes survives in either order";
                plan.MoveForward(at, nameof(CommuteTopK), reason);
                return true;
            }
        }

        return false;
    }
}
