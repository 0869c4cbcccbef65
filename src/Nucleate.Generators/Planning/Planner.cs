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
internal static class Planner
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

    public static LoweredPlan Plan(SamplerModel model)
    {
        PlanState state = Simplify(model.Stages, model.VocabularySize, DialectCatalog.Find(model.Dialect));
        return new LoweredPlan(state);
    }

    public static PlanState Simplify(IEnumerable<StageModel> stages, int vocabularySize, DialectFacts? dialect = null) =>
        Simplify(stages.Select((stage, index) => new PlanStage(stage, index, dialect)), vocabularySize);

    public static PlanState Simplify(IEnumerable<PlanStage> stages, int vocabularySize)
    {
        var plan = new PlanState(stages, vocabularySize);
        while (TryApplyOne(plan))
        {
            // Each round applies one rewrite; an earlier one may hold again after a later one.
        }

        return plan;
    }

    private static bool TryApplyOne(PlanState plan)
    {
        foreach (IRewrite rewrite in Rewrites)
        {
            if (rewrite.TryApply(plan))
            {
                return true;
            }
        }

        return false;
    }
}
