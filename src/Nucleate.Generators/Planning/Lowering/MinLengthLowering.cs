using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning.Rewrites;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Minimum length: one sparse list of masked tokens, as long as the position is low.</summary>
internal sealed class MinLengthLowering : StageLowering
{
    private const string Table = "WaitingTokens";

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.MinLength);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        int count = FuseSuppressed.Tokens(stage).Count;
        string tokens = count == 1 ? "one token" : $"{Literal.Integer(count)} tokens";
        string length = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        return $"mask {tokens} before step {length}";
    }

    public override int AdjustedTokens(PlanStage stage) => FuseSuppressed.Tokens(stage).Count;

    public override IEnumerable<PlanTable> Tables(PlanStage stage) =>
        [new PlanTable(Table, "int", [.. FuseSuppressed.Tokens(stage).Select(entry => Literal.Integer(entry.Key))])];

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string length = stage.Constant is { } constant ? Literal.Integer((int)constant) : names.Value(stage);
        return $"if ({names.Position} < {length}) {{ survivors.Suppress({names.Table(Table, stage)}); }}";
    }
}
