using System;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Top-h, tail-free and min-k: one scan lists the best tokens, and the cut is found among their sorted logits.</summary>
internal sealed class SortedLowering : StageLowering
{
    private const int TopHTokens = 100;

    public override bool Handles(PlanStage stage) =>
        stage.Is(StageCatalog.TopH) || stage.Is(StageCatalog.TailFree) || stage.Is(StageCatalog.MinK);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string value = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        int most = stage.Is(StageCatalog.TopH) ? Math.Max(TopHTokens, stage.MinKeep) : CostEstimate.LargestListedTopK;
        string best = costs.IsListed ? $"of {costs.Tokens}, up to {Literal.Integer(most)}" : $"one scan for the {Literal.Integer(most)} largest logits";
        if (stage.Is(StageCatalog.MinK))
        {
            string range = costs.IsListed ? "measure the range" : "one scan for the range";
            costs.KeepCliff();
            return $"{range}; {best}, keep those in front of the steepest drop, at least {value} over the range";
        }

        if (stage.Is(StageCatalog.TailFree))
        {
            costs.KeepBent(most, isCertain: stage.Constant is not null);
            return $"{best}, keep those in front of the bends behind {value} of all";
        }

        costs.KeepOfBest(most);
        return $"{best}, keep those that have {value} of their entropy";
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.Keep{stage.Name}({names.Value(stage)}{MinKeep(stage)});";
}
