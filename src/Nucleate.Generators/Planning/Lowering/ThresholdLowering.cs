using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>
/// Epsilon, eta, top-a and top-n-sigma: a scan that measures the row, then a margin below the largest logit, as min-p has.
/// </summary>
internal sealed class ThresholdLowering : StageLowering
{
    public override bool Handles(PlanStage stage) =>
        stage.Is(StageCatalog.EpsilonCutoff) || stage.Is(StageCatalog.EtaCutoff) || stage.Is(StageCatalog.TopA) || stage.Is(StageCatalog.TopNSigma);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string value = stage.Constant is { } constant ? Literal.Number(constant) : stage.Value.Member!;
        string measured = stage.Is(StageCatalog.TopNSigma) ? "the standard deviation" : stage.Is(StageCatalog.EtaCutoff) ? "mass and entropy" : "the mass";
        string kept = stage.Is(StageCatalog.TopNSigma) ? $"within {value} deviations of the largest logit"
            : stage.Is(StageCatalog.TopA) ? $"at least {value} times as probable as the best one's square"
            : stage.Is(StageCatalog.EtaCutoff) ? $"at least as probable as {value} or its root over the entropy's exponential"
            : $"of at least probability {value}";
        string how = costs.IsListed
            ? $"measure {measured} of {costs.Tokens}, keep those {kept}"
            : $"one scan for {measured}, one for the tokens {kept}";
        if (stage.Is(StageCatalog.TopNSigma))
        {
            costs.KeepDeviating();
        }
        else
        {
            costs.KeepProbable();
        }

        return how;
    }

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string method = stage.Is(StageCatalog.EpsilonCutoff) ? "KeepEpsilon"
            : stage.Is(StageCatalog.EtaCutoff) ? "KeepEta"
            : stage.Is(StageCatalog.TopA) ? "KeepTopA"
            : "KeepTopNSigma";
        return $"survivors.{method}({names.Value(stage)}{MinKeep(stage)});";
    }
}
