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
        string how = costs.IsListed ? $"select {kept} of {costs.Tokens}"
            : k <= CostEstimate.LargestListedTopK ? $"one scan for {kept}"
            : $"search the cut above which {Literal.Integer(k)} logits lie";
        costs.KeepTopK(k);
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        if (stage.Constant is { } constant)
        {
            return $"survivors.KeepTopK({Literal.Integer(Math.Max((int)constant, stage.MinKeep))});";
        }

        string k = $"(int){names.Value(stage)}";
        return stage.MinKeep == 1
            ? $"survivors.KeepTopK({k});"
            : $"survivors.KeepTopK(global::System.Math.Max({k}, {Literal.Integer(stage.MinKeep)}));";
    }
}
