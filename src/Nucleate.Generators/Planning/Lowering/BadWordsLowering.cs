using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Bad words: masks one token, where the sequence's others were accepted last.</summary>
internal sealed class BadWordsLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.BadWords);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        const string How = "mask the last token of the sequence where the others were accepted last";
        return stage.Value.IsConstant ? How : $"{How}, if {stage.Value.Member}";
    }

    public override PlanMemory? Memory(PlanStage stage) => SequenceMemory.Of(stage);

    public override int AdjustedTokens(PlanStage stage) => 1;

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string suppress = $"survivors.SuppressLast({names.Memory(stage)});";
        return stage.Value.IsConstant ? suppress : $"if ({names.Value(stage)}) {{ {suppress} }}";
    }
}
