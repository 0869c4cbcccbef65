using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning;

/// <summary>What is left to run, how, and what is known of it before any row is seen.</summary>
internal sealed class LoweredPlan
{
    public LoweredPlan(PlanState state)
    {
        Stages = state.Stages;
        Records = state.Records;
        Memories = [.. Stages.Select(stage => StageLowering.For(stage).Memory(stage)).OfType<PlanMemory>().Distinct()];
        var costs = new CostEstimate();
        Steps = [.. Stages.Select(stage => StageLowering.For(stage).Choose(stage, costs)), costs.Draw()];
        Costs = costs;
    }

    public IReadOnlyList<PlanStage> Stages { get; }

    public IReadOnlyList<RewriteRecord> Records { get; }

    /// <summary>What the stages remember, each once.</summary>
    public IReadOnlyList<PlanMemory> Memories { get; }

    /// <summary>Whether a stage looks at the number of the step.</summary>
    public bool ReadsPosition => Stages.Any(stage => stage.Facts.Memory == StageMemoryKind.Position);

    /// <summary>What runs, in words: one text per stage, then the draw.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Static bounds.</summary>
    public CostEstimate Costs { get; }

    /// <summary>Tokens that sparse stages can change in one step, at most.</summary>
    public int AdjustedTokens =>
        Memories.Sum(memory => memory.AdjustedTokens) + Stages.Sum(stage => StageLowering.For(stage).AdjustedTokens(stage));

    /// <summary>Tokens that one stage of the user's changes at most.</summary>
    public int UserChanges => Stages.Select(stage => StageLowering.For(stage).UserChanges(stage)).DefaultIfEmpty().Max();

    /// <summary>The index in <see cref="Memories"/> of what a stage remembers.</summary>
    public int MemoryOf(PlanStage stage)
    {
        PlanMemory? memory = StageLowering.For(stage).Memory(stage);
        int index = 0;
        while (!Memories[index].Equals(memory))
        {
            index++;
        }

        return index;
    }
}
