using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning;

/// <summary>What is left to run, how, and what is known of it before any row is seen.</summary>
internal sealed class LoweredPlan
{
    public LoweredPlan(PlanState state)
    {
        Stages = state.Stages;
        Records = state.Records;
        Windows = DistinctWindows(state.Stages);
        var costs = new CostEstimate();
        Steps = [.. Stages.Select(stage => StageLowering.For(stage).Choose(stage, costs)), costs.Draw()];
        Costs = costs;
    }

    public IReadOnlyList<PlanStage> Stages { get; }

    public IReadOnlyList<RewriteRecord> Records { get; }

    /// <summary>The stages whose windows differ: one history each.</summary>
    public IReadOnlyList<PlanStage> Windows { get; }

    /// <summary>What runs, in words: one text per stage, then the draw.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Static bounds.</summary>
    public CostEstimate Costs { get; }

    /// <summary>Tokens that sparse stages can change in one step, at most.</summary>
    public int AdjustedTokens =>
        Windows.Sum(window => window.Written.Window)
        + Stages.Sum(stage => StageLowering.For(stage).AdjustedTokens(stage))
        + Stages.Where(stage => stage.Facts.Tokens != StageTokens.None).Sum(stage => System.Math.Max(stage.Sparse.Count, stage.Written.Tokens.Count));

    /// <summary>The index in <see cref="Windows"/> of the history that a stage looks at.</summary>
    public int WindowOf(PlanStage stage)
    {
        int index = 0;
        while (!FuseWindows.Shares(Windows[index], stage))
        {
            index++;
        }

        return index;
    }

    private static List<PlanStage> DistinctWindows(IEnumerable<PlanStage> stages)
    {
        var windows = new List<PlanStage>();
        foreach (PlanStage stage in stages)
        {
            if (stage.Facts.Has(StageTraits.Stateful) && !windows.Any(window => FuseWindows.Shares(window, stage)))
            {
                windows.Add(stage);
            }
        }

        return windows;
    }
}
