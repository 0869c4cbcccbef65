using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>P-less: the mass, and the mass at half of the temperature, which is that of squared weights; then a margin, as min-p has.</summary>
internal sealed class PLessLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.PLess);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string how = costs.IsListed
            ? $"measure masses and their squares of {costs.Tokens}, keep those of at least the sum of squared probabilities"
            : "two scans for masses and their squares, one for the tokens of at least the sum of squared probabilities";
        costs.KeepColliding();
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        stage.MinKeep == 1 ? "survivors.KeepPLess();" : $"survivors.KeepPLess({Literal.Integer(stage.MinKeep)});";
}
