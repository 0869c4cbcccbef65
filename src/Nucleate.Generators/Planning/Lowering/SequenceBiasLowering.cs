using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Sequence bias: adjusts one logit, where the sequence's others were accepted last.</summary>
internal sealed class SequenceBiasLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.SequenceBias);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        return "adjust the logit of the last token of the sequence where the others were accepted last";
    }

    public override PlanMemory? Memory(PlanStage stage) => SequenceMemory.Of(stage);

    public override int AdjustedTokens(PlanStage stage) => 1;

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.BiasLast({names.Memory(stage)}, {names.Value(stage)});";
}
