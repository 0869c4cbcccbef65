using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Smoothing: the best logit has to be known; then each scan, or a list at once, maps what it reads.</summary>
internal sealed class SmoothingLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Smoothing);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string factor = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        string how = costs.IsListed ? $"smooth {costs.Tokens} by {factor}" : $"one scan for the best logit, smooth by {factor} in all scans that follow";
        costs.Smooth();
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.Smooth({names.Value(stage)}, {names.Value(stage, 1)});";
}
