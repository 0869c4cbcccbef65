using System.Collections.Generic;
using System.Linq;
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

    public override int AdjustedTokens(PlanStage stage) => FuseSuppressed.Tokens(stage).Count;

    public override IEnumerable<PlanTable> Tables(PlanStage stage) =>
        [new PlanTable("SuppressedTokens", "int", [.. FuseSuppressed.Tokens(stage).Select(entry => Literal.Integer(entry.Key))])];

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string suppress = $"survivors.Suppress({names.Table("SuppressedTokens", stage)});";
        return stage.Value.IsConstant ? suppress : $"if ({names.Value(stage)}) {{ {suppress} }}";
    }
}
