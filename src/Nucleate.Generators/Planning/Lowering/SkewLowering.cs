using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Skew removes nothing: it is remembered, and the draw goes down the sorted order.</summary>
internal sealed class SkewLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Skew);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Skew();
        string skew = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        return $"skew the running probability of the sorted order by {skew}";
    }

    public override string Statement(PlanStage stage, PipelineNames names) => $"survivors.Skew({names.Value(stage)});";
}
