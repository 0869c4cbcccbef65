namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Greedy: one scan that compares blocks with the best logit so far; no exponential.</summary>
internal sealed class GreedyLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.IsGreedy;

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string how = costs.IsListed ? $"take the best of {costs.Tokens}" : "one scan for the largest logit";
        costs.KeepBest();
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) => "survivors.KeepBest();";
}
