using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Lets penalties with the same window and the same exempt tokens share one history.</summary>
/// <remarks>Proof. The counts depend on the accepted tokens, the window and the exempt tokens alone, so they are equal.</remarks>
internal sealed class FuseWindows : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int later = 1; later < plan.Stages.Count; later++)
        {
            PlanStage stage = plan.Stages[later];
            PlanStage? earlier = plan.Stages.Take(later).FirstOrDefault(other => Shares(other, stage));
            if (earlier is not null && !plan.Records.Exists(record => record.Index == stage.Index && record.Rewrite == nameof(FuseWindows)))
            {
                plan.Replace(later, stage, nameof(FuseWindows), $"counts in the same window as {earlier.Text}");
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two stages look at the same counts.</summary>
    public static bool Shares(PlanStage one, PlanStage other) =>
        one.Facts.Has(StageTraits.Stateful) && other.Facts.Has(StageTraits.Stateful)
        && one.Written.Window == other.Written.Window
        && one.Written.Except.Equals(other.Written.Except);
}
