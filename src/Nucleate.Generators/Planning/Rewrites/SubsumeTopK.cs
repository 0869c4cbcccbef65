using System;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes a top-k that another top-k makes superfluous.</summary>
/// <remarks>
/// Proof. After top-k a at most a tokens exist, and no stage adds tokens, so a later top-k b with b ≥ a keeps all of them,
/// whatever stands between. An earlier top-k a with a ≥ b can go if only temperatures and min-p stand between: both look
/// at nothing but differences to the best logit, so they treat the first b tokens alike with or without the others.
/// Where a dialect's top-k keeps ties, more than a tokens may exist after top-k a, but all beyond the first a equal the a-th
/// logit. Temperatures and truncations to a prefix keep them equal and last, so a later top-k b with b ≥ a finds its b-th
/// logit among them and keeps all; an adjustment between may tell them apart, and then the later one stays. An earlier one
/// goes as above, since both keep whole groups of equal logits.
/// </remarks>
internal sealed class SubsumeTopK : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int later = 1; later < plan.Stages.Count; later++)
        {
            for (int earlier = 0; earlier < later && IsTopK(plan.Stages[later]); earlier++)
            {
                if (IsTopK(plan.Stages[earlier]) && TryRemove(plan, earlier, later))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTopK(PlanStage stage) => stage.Is(StageCatalog.TopK) && stage.Constant is not null;

    private static bool TryRemove(PlanState plan, int earlier, int later)
    {
        PlanStage first = plan.Stages[earlier];
        PlanStage second = plan.Stages[later];
        int most = Kept(first);
        PlanStage[] between = plan.Stages.Skip(earlier + 1).Take(later - earlier - 1).ToArray();
        if (Kept(second) >= most && (!first.KeepsTies || between.All(KeepsEqualsLast)))
        {
            string left = first.KeepsTies ? $"{Literal.Integer(most)} tokens and what equals the last of them" : $"{Literal.Integer(most)} tokens";
            plan.RemoveDead(later, first, nameof(SubsumeTopK), $"at most {left} are left after {first.Text}");
            return true;
        }

        bool onlyDifferences = Kept(second) < most && between.All(stage => stage.IsTemperature || (stage.Is(StageCatalog.MinP) && stage.MinKeep == 1));
        if (onlyDifferences)
        {
            plan.RemoveDead(earlier, second, nameof(SubsumeTopK), $"{second.Text} keeps fewer of the same tokens");
        }

        return onlyDifferences;
    }

    // Tokens that are equal and last stay so.
    private static bool KeepsEqualsLast(PlanStage stage) => stage.IsTemperature || stage.Facts.Has(StageTraits.KeepsPrefix);

    private static int Kept(PlanStage stage) => Math.Max((int)stage.Constant!.Value, stage.MinKeep);
}
