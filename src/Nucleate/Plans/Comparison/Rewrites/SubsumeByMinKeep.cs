using System;
using System.Globalization;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Removes a truncation that must keep at least as many tokens as a top-k keeps at most, or as the vocabulary has.</summary>
/// <remarks>
/// Proof. A truncation keeps MinKeep tokens, or all of fewer. Behind a top-k, at most k tokens are left, since no stage adds any, and a truncation with MinKeep of at least k
/// keeps them all. In front of it, a truncation to a prefix with MinKeep of at least k keeps the first k tokens, or all of
/// fewer, and top-k takes those. Plus infinity wins at the first truncation that decides something; where none is left,
/// a later stage that changes single logits could tell: then the truncation stays. A top-k that keeps ties keeps more than k
/// tokens at times: it is no reason.
/// </remarks>
internal sealed class SubsumeByMinKeep : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            bool canGo = stage.IsTruncation && stage.MinKeep > 1 && !stage.Is(StageCatalog.TopK)
                && plan.Stages.Skip(at + 1).All(later => later.Facts.Role != StageRole.Adjust);
            if (canGo && plan.VocabularySize > 0 && stage.MinKeep >= plan.VocabularySize)
            {
                string all = string.Create(CultureInfo.InvariantCulture, $"it keeps at least {stage.MinKeep} tokens, and the vocabulary has only {plan.VocabularySize}");
                plan.RemoveIdentity(at, nameof(SubsumeByMinKeep), all);
                return true;
            }

            if (canGo && Reason(plan, at) is { } topK)
            {
                string reason = string.Create(CultureInfo.InvariantCulture, $"it keeps at least {stage.MinKeep} tokens, and {topK.Text} at most {Kept(topK)}");
                plan.RemoveDead(at, topK, nameof(SubsumeByMinKeep), reason);
                return true;
            }
        }

        return false;
    }

    private static PlanStage? Reason(PlanState plan, int at)
    {
        PlanStage stage = plan.Stages[at];
        PlanStage? next = at + 1 < plan.Stages.Count ? plan.Stages[at + 1] : null;
        return plan.Stages.Take(at).FirstOrDefault(earlier => Keeps(earlier, stage.MinKeep))
            ?? (stage.Facts.Has(StageTraits.KeepsPrefix) && next is not null && Keeps(next, stage.MinKeep) ? next : null);
    }

    private static bool Keeps(PlanStage stage, int most) => stage.Is(StageCatalog.TopK) && !stage.KeepsTies && stage.Constant is not null && Kept(stage) <= most;

    private static int Kept(PlanStage stage) => Math.Max((int)stage.Constant!.Value, stage.MinKeep);
}
