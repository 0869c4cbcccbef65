using Nucleate.Generators.Emission;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Merges two constant temperatures that follow each other into their product.</summary>
/// <remarks>Proof. (l / a) / b = l / (a · b) for a, b above 0. A temperature of 0 is another rewrite's.</remarks>
internal sealed class FoldTemperatures : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int at = 1; at < plan.Stages.Count; at++)
        {
            PlanStage first = plan.Stages[at - 1];
            PlanStage second = plan.Stages[at];
            if (first.IsTemperature && second.IsTemperature && first.Constant > 0 && second.Constant > 0)
            {
                double product = first.Constant.Value * second.Constant.Value;
                string value = Literal.Number(product);
                PlanStage merged = first with { Value = ValueModel.Of(product), Text = $"{first.Text} · {second.Text}" };
                plan.Multiply(at, merged, value, nameof(FoldTemperatures), $"dividing by it after {first.Text} is dividing by {value} at once");
                return true;
            }
        }

        return false;
    }
}
