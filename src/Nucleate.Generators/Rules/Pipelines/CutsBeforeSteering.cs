using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A truncation in front of a terminal that steers towards a level of surprise by itself.</summary>
internal sealed class CutsBeforeSteering : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        PlanStage? terminal = pipeline.Stages.FirstOrDefault(stage => stage.Facts.Has(StageTraits.SteersItself));
        return terminal is null
            ? []
            : pipeline.ActingBefore(terminal).Where(stage => Fights(stage, terminal)).Select(cut => new Finding(
                RuleCatalog.CutBeforeSteering,
                Place.Of(cut.Index),
                $"{cut.Text} limits what {terminal.Text} can choose from, so it may not reach its target: remove the cut, or make it a weak one")
            {
                Other = Place.Of(terminal.Index),
            });
    }

    // Adaptive-p aims between the tokens that are left, and its authors put a min-p in front to keep the tail out.
    private static bool Fights(PlanStage stage, PlanStage terminal) =>
        stage.IsTruncation && !(terminal.Is(StageCatalog.AdaptiveP) && stage.Is(StageCatalog.MinP));
}
