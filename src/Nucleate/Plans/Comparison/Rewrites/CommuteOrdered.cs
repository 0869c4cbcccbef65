using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Moves cuts that look at the order or the proportions of gaps only in front of maps that keep these.</summary>
/// <remarks>
/// Proof. A temperature above 0 divides all gaps between logits by one number: a standard deviation and the gap to a cut n of
/// them below the best shrink alike, and so do the drops of min-k's cliff, of which the steepest stays the steepest; with a
/// τ of 0 min-k looks at nothing else. Smoothing with a curve from 1 to 3 rises strictly with the logit, so the k largest
/// stay the k largest, equal ones stay equal, and since the best one is among them, each logit becomes the same as without
/// the cut. Numbers of least survivors count in the same order.
/// </remarks>
internal sealed class CommuteOrdered : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            if (Reason(plan.Stages[at - 1], plan.Stages[at]) is { } reason)
            {
                plan.MoveForward(at, nameof(CommuteOrdered), $"moved in front of {plan.Stages[at - 1].Text}, which {reason}");
                return true;
            }
        }

        return false;
    }

    private static string? Reason(PlanStage before, PlanStage stage)
    {
        bool isOfGaps = stage.Is(StageCatalog.TopNSigma) || (stage.Is(StageCatalog.MinK) && stage.Constant == 0);
        return isOfGaps && before.IsTemperature && before.Constant > 0 ? "divides all gaps alike"
            : stage.Is(StageCatalog.TopK) && before.Is(StageCatalog.Smoothing) ? "does not change the order of logits"
            : null;
    }
}
