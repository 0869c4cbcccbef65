using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>A stage that the user wrote: called, statically.</summary>
internal sealed class UserStageLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.UserDefined);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.CallUser();
        return $"call {stage.Written.UserName}; what it reads itself is not counted";
    }

    public override int AdjustedTokens(PlanStage stage) => stage.Written.Changes;

    public override int UserChanges(PlanStage stage) => stage.Written.Changes;

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string value = stage.Value.IsConstant ? $"new {stage.Written.UserType}()" : names.Value(stage);
        return $"survivors.Apply({value}, changes: {Literal.Integer(stage.Written.Changes)});";
    }
}
