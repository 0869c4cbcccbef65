using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Logit bias: one sparse list by token id.</summary>
internal sealed class LogitBiasLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.LogitBias);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        int count = FuseBiases.Entries(stage).Count;
        return count == 1 ? $"adjust one logit: {stage.Text}" : $"adjust {Literal.Integer(count)} logits by their biases";
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        stage.Value.IsConstant
            ? $"survivors.AddBias({names.Tokens(stage)}, {names.Biases(stage)});"
            : $"survivors.AddBias({Literal.Integer(stage.Written.Tokens[0])}, {names.Value(stage)});";
}
