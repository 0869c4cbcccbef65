using System;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Plans.Comparison.Rewrites;

/// <summary>What a constant min-p keeps: logits within a margin of the best one, and a number of tokens in any case.</summary>
internal readonly record struct MinPMargin(double Margin, int MinKeep)
{
    /// <summary>The margin in units of the logits that reach the stage, or null for other stages.</summary>
    public static MinPMargin? Of(PlanStage stage) =>
        stage.Is(StageCatalog.MinP) && stage.Constant > 0 ? new MinPMargin(-stage.Temperature * Math.Log(stage.Constant.Value), stage.MinKeep) : null;

    /// <summary>Whether this one is narrower, or as narrow and must keep fewer tokens.</summary>
    public bool IsStricterThan(MinPMargin other) => Margin < other.Margin || (Margin == other.Margin && MinKeep < other.MinKeep);
}
