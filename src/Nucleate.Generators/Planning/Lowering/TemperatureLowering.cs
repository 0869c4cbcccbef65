using Nucleate.Generators.Emission;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Temperature changes no logit: it is remembered, and whatever measures probability divides by it.</summary>
internal sealed class TemperatureLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.IsTemperature;

    public override string Choose(PlanStage stage, CostEstimate costs) =>
        stage.Constant is { } constant ? $"measure at temperature {Literal.Number(constant)}" : $"measure at temperature {stage.Value.Member}";

    public override string Statement(PlanStage stage, PipelineNames names) => $"survivors.Temperature({names.Value(stage)});";
}
