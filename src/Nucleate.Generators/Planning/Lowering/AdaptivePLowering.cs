using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Adaptive-p removes nothing: it is remembered, and the draw weighs the survivors anew.</summary>
internal sealed class AdaptivePLowering : StageLowering
{
    private const int Decay = 1;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.AdaptiveP);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Weigh();
        string target = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        return $"weigh by how near the probability is to the one that keeps the average at {target}";
    }

    public override PlanMemory? Memory(PlanStage stage) =>
        new PlanMemory("AdaptiveMemory", "_adaptive", string.Empty) { ReadsTokens = false };

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.Adapt({names.Memory(stage)}, {names.Value(stage)}, {Literal.Double(stage.Number(Decay))});";
}
