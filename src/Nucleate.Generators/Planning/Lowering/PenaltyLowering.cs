using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Stages;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>Penalties: a few logits by token id, from the counts of a window; all in one sparse list.</summary>
internal sealed class PenaltyLowering : StageLowering
{
    public override bool Handles(PlanStage stage) =>
        stage.Is(StageCatalog.RepetitionPenalty) || stage.Is(StageCatalog.FrequencyPenalty) || stage.Is(StageCatalog.PresencePenalty);

    public override string Choose(PlanStage stage, CostEstimate costs)
    {
        costs.Adjust();
        return stage.Is(StageCatalog.RepetitionPenalty) ? "divide or multiply the logits of the tokens in the window"
            : stage.Is(StageCatalog.FrequencyPenalty) ? "lower logits by their tokens' counts in the window"
            : "lower the logits of the tokens in the window";
    }

    public override PlanMemory? Memory(PlanStage stage)
    {
        string capacity = Literal.Integer(stage.Written.Window);
        string exempt = stage.Written.Except.Count == 0
            ? string.Empty
            : $", new int[] {{ {string.Join(", ", stage.Written.Except.Select(token => Literal.Integer(token)))} }}";
        return new PlanMemory("TokenWindow", "_window" + capacity, capacity + exempt) { AdjustedTokens = stage.Written.Window };
    }

    public override string Statement(PlanStage stage, PipelineNames names)
    {
        string window = names.Memory(stage);
        return stage switch
        {
            _ when stage.Is(StageCatalog.RepetitionPenalty) => $"survivors.PenalizeRepetition({window}, {names.Single(stage)});",
            _ when stage.Is(StageCatalog.FrequencyPenalty) => $"survivors.PenalizeFrequency({window}, {names.Value(stage)});",
            _ => $"survivors.PenalizePresence({window}, {names.Value(stage)});",
        };
    }
}
