using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Mirostat: a scan for the best tokens, an estimate from their logits, and a top-k.</summary>
internal sealed class MirostatLowering : StageLowering
{
    private const int Eta = 1;
    private const int M = 2;

    public override bool Handles(PlanStage stage) => stage.Is(StageCatalog.Mirostat);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        string m = Literal.Number(stage.Number(M));
        string how = costs.IsListed
            ? $"estimate Zipf's exponent from the best {m} of {costs.Tokens}, and select as many as its bound on the surprise asks for"
            : $"scan for the best {m} tokens, estimate Zipf's exponent from them, and keep as many tokens as its bound on the surprise asks for";
        costs.KeepEstimated();
        return how;
    }

    public override PlanMemory? Memory(PlanStage stage) =>
        new PlanMemory("MirostatMemory", "_mirostat", string.Empty) { ReadsTokens = false };

    public override string Statement(PlanStage stage, PipelineNames names) =>
        $"survivors.KeepMirostat({names.Memory(stage)}, {names.Value(stage)}, {Literal.Double(stage.Number(Eta))}, "
        + $"{Literal.Integer((int)stage.Number(M))});";
}
