using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Suppress: one sparse list of masked tokens.</summary>
internal sealed class SuppressLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Suppress);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        int count = FuseSuppressed.Tokens(stage).Count;
        string tokens = count == 1 ? "one token" : $"{Literal.Integer(count)} tokens";
        return stage.Value.IsConstant ? $"mask {tokens}" : $"mask {tokens} if {stage.Value.Member}";
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        stage.Value.IsConstant
            ? $"survivors.Suppress({names.Tokens(stage)});"
            : $"if ({names.Value(stage)}) {{ survivors.Suppress({names.Tokens(stage)}); }}";
}
