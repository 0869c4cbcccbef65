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
        costs.KeepTopP(stage.MinKeep);
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.KeepTopP({names.Value(stage)}{MinKeep(stage)});";
}
