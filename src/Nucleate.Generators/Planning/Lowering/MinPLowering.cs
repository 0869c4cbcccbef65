using Nucleate.Generators.Emission;
using Nucleate.Numerics;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Min-p: a margin below the largest logit, found in the same scan as the largest logit.</summary>
internal sealed class MinPLowering : StageLowering
{
    // The boundary tolerance of the reference interpreter, a relative one of probabilities.
    private const double BoundaryTolerance = 1e-6;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.MinP);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string margin = stage.Constant is { } m ? Literal.Number((float)Margin(stage, m)) : $"-ln {stage.Value.Member} (in units of the temperature)";
        string how = costs.IsListed
            ? $"keep {costs.Tokens} within {margin} of the largest logit"
            : $"one scan for the logits within {margin} of the largest";
        costs.KeepWithin();
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        stage.Constant is { } m
            ? $"survivors.KeepWithin({Literal.Double(Margin(stage, m))}{MinKeep(stage)});"
            : $"survivors.KeepMinP({names.Value(stage)}{MinKeep(stage)});";

    private static double Margin(PlanStage stage, double m) => stage.Temperature * (BoundaryTolerance - NaturalLogarithm.Of(m));
}
