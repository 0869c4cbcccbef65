using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// Top-p: a mass-weighted selection in the list of candidates, or, on the whole row, one scan that adds all weights and
/// collects the tokens that can be in the nucleus.
/// </summary>
internal sealed class TopPLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.TopP);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string p = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        string how = costs.IsListed
            ? $"select the nucleus {p} of {costs.Tokens} by mass"
            : $"find the largest logit, then one scan that adds all weights and collects what can be in the nucleus {p}";
        costs.KeepTopP(stage.MinKeep, stage.Dialect.Nucleus);
        return how + End(stage);
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.{Call(stage)}({names.Value(stage)}{MinKeep(stage)});";

    private static string End(PlanStage stage) => stage.Dialect.Nucleus switch
    {
        NucleusRule.Exceeding => ", until the sum exceeds it",
        NucleusRule.Within => ", without the token that crosses it",
        _ => string.Empty,
    };

    private static string Call(PlanStage stage) => stage.Dialect.Nucleus switch
    {
        NucleusRule.Exceeding => "KeepTopPExceeding",
        NucleusRule.Within => "KeepTopPWithin",
        _ => "KeepTopP",
    };
}
