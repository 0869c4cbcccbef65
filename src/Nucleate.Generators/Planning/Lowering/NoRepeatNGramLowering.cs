using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>No-repeat n-gram: masks tokens by id, from the repeats that the history knows.</summary>
internal sealed class NoRepeatNGramLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.NoRepeatNGram);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        string n = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        return $"mask the tokens that would complete a sequence of {n} tokens that the window holds already";
    }

    public override PlanMemory? Memory(PlanStage stage) => RepeatMemory.Of(stage);

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string n = stage.Constant is { } constant ? Literal.Integer((int)constant) : $"(int){names.Value(stage)}";
        return $"survivors.SuppressRepeats({names.Memory(stage)}, {n});";
    }
}
