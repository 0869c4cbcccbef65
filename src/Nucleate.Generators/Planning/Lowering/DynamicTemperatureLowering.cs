using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Dynamic temperature: mass and entropy in one scan; then, as any temperature, it changes no logit.</summary>
internal sealed class DynamicTemperatureLowering : StageLowering
{
    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.DynamicTemperature);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string maximum = Text(stage, 1);
        string how = costs.IsListed ? $"measure the entropy of {costs.Tokens}" : "one scan for mass and entropy";
        costs.FollowEntropy();
        return $"{how}, measure at a temperature between {Text(stage, 0)} and {maximum}";
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.DynamicTemperature({names.Value(stage, 0)}, {names.Value(stage, 1)}, {names.Value(stage, 2)});";

    private static string Text(PlanStage stage, int parameter) =>
        stage.ValueOf(parameter) is { IsConstant: true } value ? Literal.Number(value.Constant) : stage.ValueOf(parameter).Member!;
}
