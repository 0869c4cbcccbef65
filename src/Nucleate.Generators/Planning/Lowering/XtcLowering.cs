using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// XTC: a coin first, which costs no scan; then the mass, and one scan for the least of the few tokens that are probable
/// enough. Protected tokens of the row are adjusted tokens, which no cut of the row touches.
/// </summary>
internal sealed class XtcLowering : StageLowering
{
    private const string Table = "ProtectedTokens";

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Xtc);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string q = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        string top = $"{(costs.IsListed ? $"of {costs.Tokens}, those" : "the tokens")} of at least probability {Literal.Number(Threshold(stage))} but the last of them";
        if (stage.Written.Averaged)
        {
            costs.BlendTop(stage.MinKeep);
            return $"{top} lose the share {q} of their probability";
        }

        costs.ExcludeTop(stage.MinKeep, stage.Written.Protected.Count > 0);
        return $"with probability {q}, {top} go";
    }

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string exempt = stage.Written.Protected.Count > 0 ? names.Table(Table, stage) : "default";
        string arguments = $"{names.Value(stage)}, {names.Value(stage, 1)}, {exempt}";
        string coin = stage.Written.Coin == 0 ? string.Empty : $", coin: {Literal.Integer(stage.Written.Coin)}";
        return stage.Written.Averaged
            ? $"survivors.BlendTop({arguments}{MinKeep(stage)});"
            : $"survivors.ExcludeTop({arguments}{coin}{MinKeep(stage)});";
    }

    public override IEnumerable<PlanTable> Tables(PlanStage stage) =>
        stage.Written.Protected.Count == 0 ? [] : [new PlanTable(Table, "int", [.. stage.Written.Protected.Select(token => Literal.Integer(token))])];

    public override int AdjustedTokens(PlanStage stage) =>
        stage.Written.Protected.Count + (stage.Written.Averaged ? MostTop(stage) : 0);

    // As many tokens can have that probability, and one more by the tolerance of boundaries.
    private static int MostTop(PlanStage stage) => (int)(1 / Threshold(stage)) + 1;

    private static double Threshold(PlanStage stage) => stage.Number(1);
}
