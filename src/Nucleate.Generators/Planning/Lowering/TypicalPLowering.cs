using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// Typical-p: mass and entropy in one scan, then a mass-weighted selection by the distance to the mean logit, in the list of
/// candidates or in one scan's best tokens; where these do not reach the mass, a search for the band.
/// </summary>
internal sealed class TypicalPLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.TypicalP);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string p = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        string how = costs.IsListed
            ? $"measure the entropy of {costs.Tokens}, select the most typical ones that reach {p} by mass"
            : $"one scan for mass and entropy, one that collects what can be typical, select what reaches {p} by mass";
        costs.KeepTypical(stage.MinKeep);
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.KeepTypical({names.Value(stage)}{MinKeep(stage)});";
}
