using Nucleate.Generators.Emission;
using Nucleate.Numerics;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// Min-p: a margin below the largest logit, found in the same scan as the largest logit. Where it was moved in front of
/// all temperatures, the margin is a constant of the caller's logits; elsewhere the kernel allows for the temperature.
/// </summary>
internal sealed class MinPLowering : StageLowering
{
    // The boundary tolerance of the reference interpreter, a relative one of probabilities. The kernel adds it once, at
    // temperature 1; the stage was written behind a temperature, where it is as much wider.
    private const double BoundaryTolerance = 1e-6;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.MinP);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string kept = IsMoved(stage)
            ? $"within {Literal.Number((float)Margin(stage))} of the largest logit"
            : $"at least {Value(stage)} times as probable as the best";
        string how = costs.IsListed ? $"of {costs.Tokens}, keep those {kept}" : $"one scan for the tokens {kept}";
        costs.KeepWithin();
        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names) =>
        IsMoved(stage)
            ? $"survivors.KeepWithin({Literal.Double(Margin(stage))}{MinKeep(stage)});"
            : $"survivors.KeepMinP({names.Value(stage)}{MinKeep(stage)});";

    private static bool IsMoved(PlanStage stage) => stage.Temperature != 1;

    private static string Value(PlanStage stage) => stage.Constant is { } m ? Literal.Number(m) : stage.Value.Member!;

    private static double Margin(PlanStage stage) =>
        (stage.Temperature * (BoundaryTolerance - NaturalLogarithm.Of(stage.Value.Constant))) - BoundaryTolerance;
}
