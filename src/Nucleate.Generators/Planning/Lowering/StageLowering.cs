using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>How one kind of stage runs: which kernel is called with which arguments, and what that costs.</summary>
internal abstract class StageLowering
{
    private static readonly StageLowering[] s_all =
    [
        new TemperatureLowering(), new DynamicTemperatureLowering(), new SmoothingLowering(),
        new TopKLowering(), new TopPLowering(), new MinPLowering(), new ThresholdLowering(), new TypicalPLowering(),
        new SortedLowering(), new PLessLowering(), new XtcLowering(),
        new PenaltyLowering(), new LogitBiasLowering(), new SuppressLowering(),
        new NoRepeatNGramLowering(), new MinLengthLowering(), new DryLowering(), new BadWordsLowering(), new SequenceBiasLowering(),
        new GreedyLowering(), new MirostatLowering(), new MirostatV2Lowering(), new AdaptivePLowering(), new SkewLowering(),
        new UserStageLowering(),
    ];

    /// <summary>All lowerings.</summary>
    public static IReadOnlyList<StageLowering> All => s_all;

    /// <summary>The lowering of a stage.</summary>
    public static StageLowering For(PlanStage stage) => s_all.First(lowering => lowering.Handles(stage));

    /// <summary>Whether this is the stage's lowering.</summary>
    public abstract bool Handles(PlanStage stage);

    /// <summary>Chooses the algorithm: says in words what runs, and adds its cost.</summary>
    public abstract string Choose(PlanStage stage, CostEstimate costs);

    /// <summary>What the stage remembers from step to step, or null.</summary>
    public virtual PlanMemory? Memory(PlanStage stage) => null;

    /// <summary>Tokens whose logits the stage can change in one step, at most, beside those that its memory says.</summary>
    public virtual int AdjustedTokens(PlanStage stage) => 0;

    /// <summary>Tokens whose logits a user's stage changes at most; 0 for every other stage.</summary>
    public virtual int UserChanges(PlanStage stage) => 0;

    /// <summary>Constant lists that the statement names.</summary>
    public virtual IEnumerable<PlanTable> Tables(PlanStage stage) => [];

    /// <summary>The statement that runs the stage.</summary>
    public abstract string Statement(PlanStage stage, PipelineNames names);

    /// <summary>The argument that asks for a least number of survivors.</summary>
    protected static string MinKeep(PlanStage stage) =>
        stage.MinKeep == 1 ? string.Empty : ", minKeep: " + Emission.Literal.Integer(stage.MinKeep);
}
