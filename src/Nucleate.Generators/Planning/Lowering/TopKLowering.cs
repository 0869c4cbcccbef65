using System;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Top-k: one scan that keeps a list of candidates, a search for the cut where k is too large for it, or a selection in the list.</summary>
internal sealed class TopKLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.TopK);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        int k = stage.Constant is { } constant ? Math.Max((int)constant, stage.MinKeep) : 0;
        string kept = k > 0 ? $"the {Literal.Integer(k)} largest logits" : $"the {stage.Value.Member} largest logits";
        string all = stage.KeepsTies ? " and all that equal the last of them" : string.Empty;
        string how = costs.IsListed ? $"select {kept} of {costs.Tokens}{all}"
            : stage.KeepsTies && k <= CostEstimate.LargestListedTopK ? $"one scan for {kept}, another one for what equals the last of them"
            : k <= CostEstimate.LargestListedTopK ? $"one scan for {kept}"
            : $"search the cut above which {Literal.Integer(k)} logits lie{all}";
        costs.KeepTopK(k, stage.KeepsTies);
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string call = stage.KeepsTies ? "survivors.KeepTopKWithTies" : "survivors.KeepTopK";
        if (stage.Constant is { } constant)
        {
            return $"{call}({Literal.Integer(Math.Max((int)constant, stage.MinKeep))});";
        }

        string k = $"(int){names.Value(stage)}";
        return stage.MinKeep == 1
            ? $"{call}({k});"
            : $"{call}(global::System.Math.Max({k}, {Literal.Integer(stage.MinKeep)}));";
    }
}
