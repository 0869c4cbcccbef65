using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Planning;

/// <summary>
/// The optimiser: applies the rewrites until none holds any more. Each one removes a stage, moves one forward, or merges
/// two, so it ends.
/// </summary>
internal static partial class Planner
{
    /// <summary>In this order: what removes stages comes before what moves them.</summary>
    public static IReadOnlyList<IRewrite> Rewrites { get; } =
    [
        new FoldIdentity(),
        new FoldTemperatures(),
        new CollapseToGreedy(),
        new CollapseAfterGreedy(),
        new CollapseBeforeGreedy(),
        new SubsumeTopK(),
        new SubsumeMinP(),
        new CommuteTopK(),
        new CommuteMinP(),
        new FuseBiases(),
        new FuseSuppressed(),
        new FuseWindows(),
    ];

    public static PlanState Simplify(IEnumerable<StageModel> stages, int vocabularySize, DialectFacts? dialect = null) =>
        Simplify(stages.Select((stage, index) => new PlanStage(stage, index, dialect)), vocabularySize);

    public static PlanState Simplify(IEnumerable<PlanStage> stages, int vocabularySize) =>
        Simplify(new PlanState(stages, vocabularySize), Rewrites);

    /// <summary>Applies some rewrites, the earlier ones first, until none holds any more.</summary>
    public static PlanState Simplify(PlanState plan, IReadOnlyList<IRewrite> rewrites)
    {
        while (TryApplyOne(plan, rewrites))
        {
            // Each round applies one rewrite; an earlier one may hold again after a later one.
        }

        return plan;
    }

    private static bool TryApplyOne(PlanState plan, IReadOnlyList<IRewrite> rewrites)
    {
        foreach (IRewrite rewrite in rewrites)
        {
            if (rewrite.TryApply(plan))
            {
                return true;
            }
        }

        return false;
    }
}
