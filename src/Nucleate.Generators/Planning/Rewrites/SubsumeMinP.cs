using System.Linq;
using Nucleate.Numerics;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Removes a min-p that a stronger one makes superfluous.</summary>
/// <remarks>
/// Proof. Min-p m at temperature T keeps l ≥ max + T ln m, and neither a temperature nor a truncation to a prefix changes
/// which token is the best. So of two, with T and U the products of the temperatures in front of them, the weaker one,
/// whose T ln m is lower, removes nothing that the other one leaves. If it is the earlier one, only temperatures, min-p
/// and top-k, with or without ties, may stand between, since a nucleus between them would be measured on more tokens. A stage
/// between them that reshapes the logits otherwise, or by what is known only at run time, makes them incomparable. An m above
/// 1, which some dialects have, leaves one token, so it is stronger than any other. MinKeep above 1 is left alone.
/// </remarks>
internal sealed class SubsumeMinP : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int later = 1; later < plan.Stages.Count; later++)
        {
            for (int earlier = 0; earlier < later && IsMinP(plan.Stages[later]); earlier++)
            {
                if (IsMinP(plan.Stages[earlier]) && TryRemove(plan, earlier, later))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsMinP(PlanStage stage) => stage.Is(StageCatalog.MinP) && stage.Constant > 0 && stage.MinKeep == 1;

    private static bool TryRemove(PlanState plan, int earlier, int later)
    {
        PlanStage[] between = plan.Stages.Skip(earlier + 1).Take(later - earlier - 1).ToArray();
        bool keepsBest = between.All(stage =>
            stage.Facts.Has(StageTraits.KeepsBest)
            && (stage.Facts.Role != StageRole.Reshape || (stage.IsTemperature && stage.Constant > 0)));
        if (!keepsBest)
        {
            return false;
        }

        PlanStage first = plan.Stages[earlier];
        PlanStage second = plan.Stages[later];
        double temperature = between.Where(stage => stage.IsTemperature).Aggregate(1.0, (product, stage) => product * stage.Constant!.Value);
        double firstMargin = -first.Temperature * NaturalLogarithm.Of(first.Constant!.Value);
        double secondMargin = -second.Temperature * temperature * NaturalLogarithm.Of(second.Constant!.Value);
        if (secondMargin >= firstMargin)
        {
            plan.RemoveDead(later, first, nameof(SubsumeMinP), $"{first.Text} already keeps only tokens that are nearer to the best one");
            return true;
        }

        bool comparable = between.All(stage => stage.IsTemperature || stage.Is(StageCatalog.MinP) || stage.Is(StageCatalog.TopK));
        if (comparable)
        {
            plan.RemoveDead(earlier, second, nameof(SubsumeMinP), $"{second.Text} keeps only tokens that are nearer to the best one");
        }

        return comparable;
    }
}
