using System.Linq;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>Writes a dynamic temperature whose ends are equal as the temperature that it always is.</summary>
/// <remarks>
/// Proof. min + (max - min) · share^exponent is min for every share where max is min. Plus infinity wins at a dynamic
/// temperature already, and not at a constant one: a later stage that changes single logits could tell, so then it stays.
/// </remarks>
internal sealed class SteadyTemperature : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 0; at < plan.Stages.Count; at++)
        {
            PlanStage stage = plan.Stages[at];
            bool isSteady = stage.Is(StageCatalog.DynamicTemperature) && stage.Constant is not null && stage.Number(1) == stage.Constant;
            if (isSteady && plan.Stages.Skip(at + 1).All(later => later.Facts.Role != StageRole.Adjust))
            {
                var model = new StageModel(StageCatalog.Temperature.Name, new EquatableArray<ValueModel>([stage.Value]));
                plan.Replace(at, new PlanStage(model, stage.Index) { Text = stage.Text }, nameof(SteadyTemperature), "its least and its largest temperature are the same");
                return true;
            }
        }

        return false;
    }
}
