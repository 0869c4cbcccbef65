using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Moves masks of tokens and repetition penalties in front of a constant temperature.</summary>
/// <remarks>
/// Proof. A repetition penalty multiplies a logit by a factor that depends on its sign alone, and dividing by T above 0
/// keeps the sign: (l · f) / T = (l / T) · f. Minus infinity divided by T is minus infinity. What adds to a logit does not
/// commute: the temperature divides it too.
/// </remarks>
internal sealed class CommuteScaled : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage before = plan.Stages[at - 1];
            PlanStage stage = plan.Stages[at];
            bool isScaled = stage.Facts.Has(StageTraits.Masks) || stage.Is(StageCatalog.RepetitionPenalty);
            if (isScaled && before.IsTemperature && before.Constant > 0)
            {
                plan.MoveForward(at, nameof(CommuteScaled), $"moved in front of {before.Text}, which divides the result alike");
                return true;
            }
        }

        return false;
    }
}
