using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>DRY: lowers logits by token id, from the repeats that the history knows.</summary>
internal sealed class DryLowering : StageLowering
{
    private const int Base = 1;
    private const int AllowedLength = 2;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Dry);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        return $"lower the logits of the tokens that would lengthen a repeat of at least {Literal.Number(stage.Number(AllowedLength))} tokens";
    }

    public override PlanMemory? Memory(PlanStage stage) => RepeatMemory.Of(stage);

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.PenalizeRepeats({names.Memory(stage)}, {names.Value(stage)}, {Literal.Double(stage.Number(Base))}, "
        + $"{Literal.Integer((int)stage.Number(AllowedLength))});";
}
