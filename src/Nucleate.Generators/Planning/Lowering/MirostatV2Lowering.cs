using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// Mirostat 2: a surprise of at most the bound is a logit above a threshold, which the sum of all weights gives; what is
/// above it is collected then.
/// </summary>
internal sealed class MirostatV2Lowering : StageLowering
{
    private const int Eta = 1;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.MirostatV2);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string how = costs.IsListed
            ? $"of {costs.Tokens}, keep those whose surprise is within the bound"
            : "find the largest logit, then one scan that adds all weights, and one that collects what is within the bound on the surprise";
        costs.KeepUnsurprising();
        return how;
    }

    public override PlanMemory? Memory(PlanStage stage) =>
        new PlanMemory("MirostatMemory", "_mirostat", string.Empty) { ReadsTokens = false };

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.KeepMirostatV2({names.Memory(stage)}, {names.Value(stage)}, {Literal.Double(stage.Number(Eta))});";
}
