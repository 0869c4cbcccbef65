using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Moves min-p in front of a constant temperature, as a threshold on the logits in front of it.</summary>
/// <remarks>
/// Proof. At temperature T, p_i ≥ m · p_max is (l_i - max) / T ≥ ln m, which is l_i ≥ max + T ln m: a margin of -T ln m
/// below the best logit, before the temperature. Top-p has no such form: the temperature changes the sums. Behind another
/// reshaping stage, like a temperature that could not be merged with this one, the margin would not be one of the caller's
/// logits: then min-p stays where it is. An m above 1 has a margin below 0, in front of the temperature as behind it: one
/// token is left.
/// </remarks>
internal sealed class CommuteMinP : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            PlanStage before = plan.Stages[at - 1];
            bool isFirstTemperature =
                before.IsTemperature && !plan.Stages.Take(at - 1).Any(earlier => earlier.Facts.Role == StageRole.Reshape);
            if (stage.Is(StageCatalog.MinP) && stage.Constant > 0 && isFirstTemperature && before.Constant > 0)
            {
                plan.MoveForward(at, nameof(CommuteMinP), $"moved in front of {before.Text} as a margin below the largest logit");
                plan.Stages[at - 1] = stage with { Temperature = stage.Temperature * before.Constant.Value };
                return true;
            }
        }

        return false;
    }
}
