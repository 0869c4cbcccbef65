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
        if (Kept(second) >= most)
        {
            plan.RemoveDead(later, first, nameof(SubsumeTopK), $"at most {Literal.Integer(most)} tokens are left after {first.Text}");
            return true;
        }

        bool onlyDifferences = plan.Stages.Skip(earlier + 1).Take(later - earlier - 1)
            .All(stage => stage.IsTemperature || (stage.Is(StageCatalog.MinP) && stage.MinKeep == 1));
        if (onlyDifferences)
        {
            plan.RemoveDead(earlier, second, nameof(SubsumeTopK), $"{second.Text} keeps fewer of the same tokens");
        }

        return onlyDifferences;
    }

    private static int Kept(PlanStage stage) => Math.Max((int)stage.Constant!.Value, stage.MinKeep);
}
