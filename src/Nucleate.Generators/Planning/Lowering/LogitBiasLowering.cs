using System.Collections.Generic;
using System.Linq;
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

    public override int AdjustedTokens(PlanStage stage) => stage.Value.IsConstant ? FuseBiases.Entries(stage).Count : 1;

    public override IEnumerable<PlanTable> Tables(PlanStage stage)
    {
        if (stage.Value.IsConstant)
        {
            IReadOnlyList<KeyValuePair<int, double>> entries = FuseBiases.Entries(stage);
            yield return new PlanTable("BiasedTokens", "int", [.. entries.Select(entry => Literal.Integer(entry.Key))]);
            yield return new PlanTable("Biases", "float", [.. entries.Select(entry => Literal.Single(entry.Value))]);
        }
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        stage.Value.IsConstant
            ? $"survivors.AddBias({names.Table("BiasedTokens", stage)}, {names.Table("Biases", stage)});"
            : $"survivors.AddBias({Literal.Integer(stage.Written.Tokens[0])}, {names.Value(stage)});";
}
