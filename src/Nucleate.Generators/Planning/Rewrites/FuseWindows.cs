using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Rewrites;

/// <summary>Lets stages that look at the same window, with the same exempt tokens and breakers, share one history.</summary>
/// <remarks>
/// Proof. The counts depend on the accepted tokens, the window and the exempt tokens alone, and so do the repeats, if the
/// breakers are the same; so they are equal.
/// </remarks>
internal sealed class FuseWindows : IRewrite
{
    public bool TryApply(PlanState plan)
    {
        for (int later = 1; later < plan.Stages.Count; later++)
        {
            PlanStage stage = plan.Stages[later];
            if (!LooksBack(stage))
            {
                continue;
            }

            PlanStage? earlier = plan.Stages.Take(later).FirstOrDefault(other => Shares(other, stage));
            if (earlier is not null && !plan.Records.Exists(record => record.Index == stage.Index && record.Rewrite == nameof(FuseWindows)))
            {
                plan.Replace(later, stage, nameof(FuseWindows), $"{(stage.Facts.Memory == StageMemoryKind.Counts ? "counts" : "looks for repeats")} in the same window as {earlier.Text}");
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two stages look at the same counts, or at the same repeats.</summary>
    public static bool Shares(PlanStage one, PlanStage other) =>
        LooksBack(one)
        && one.Facts.Memory == other.Facts.Memory
        && one.Written.Window == other.Written.Window
        && one.Written.Except.Equals(other.Written.Except)
        && one.Written.Breakers.Equals(other.Written.Breakers)
        && one.Written.BreakerSequences.Equals(other.Written.BreakerSequences);

    private static bool LooksBack(PlanStage stage) => stage.Facts.Memory is StageMemoryKind.Counts or StageMemoryKind.Repeats;
}
