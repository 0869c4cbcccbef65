using System;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Brings neighbouring stages that change single logits into one order, where it makes no difference.</summary>
/// <remarks>
/// Proof. Biases, also of sequences, frequency and presence penalties add numbers that depend on token and history alone,
/// and sums may be taken in any order. Which tokens a stage masks by their ids depends on history and step alone; such a
/// token is masked whatever is added to its logit or multiplies it, before or after, and the other tokens do not notice.
/// A repetition penalty looks at the sign of the sum, so nothing is moved past it that adds; nor past DRY, whose sum ends
/// at the least finite number.
/// </remarks>
internal sealed class OrderAdjustments : IRewrite
{
    private static readonly StageFacts[] s_sums = [StageCatalog.LogitBias, StageCatalog.SequenceBias, StageCatalog.FrequencyPenalty, StageCatalog.PresencePenalty];

    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage before = plan.Stages[at - 1];
            PlanStage stage = plan.Stages[at];
            if (Commute(before, stage) && Order(stage, before) < 0)
            {
                plan.MoveForward(at, nameof(OrderAdjustments), $"exchanged with {before.Text}: each token's logit is the same in the end");
                return true;
            }
        }

        return false;
    }

    private static bool Commute(PlanStage one, PlanStage other) =>
        (IsSum(one) && IsSum(other)) || (IsMask(one) && IsSingle(other)) || (IsSingle(one) && IsMask(other));

    private static int Order(PlanStage one, PlanStage other)
    {
        int byKind = Rank(one).CompareTo(Rank(other));
        return byKind != 0 ? byKind : string.CompareOrdinal(FormStage.Of(one).Text, FormStage.Of(other).Text);
    }

    // Suppressed tokens are merged where they meet, and so come first.
    private static int Rank(PlanStage stage) => stage.Is(StageCatalog.Suppress) ? -3 : IsMask(stage) ? -2 : Array.IndexOf(s_sums, stage.Facts);

    private static bool IsSum(PlanStage stage) => s_sums.Contains(stage.Facts);

    private static bool IsMask(PlanStage stage) => stage.Facts.Has(StageTraits.Masks);

    private static bool IsSingle(PlanStage stage) => stage.Facts.Role == StageRole.Adjust;
}
