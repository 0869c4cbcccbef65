using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A stage after the one that chose the token, or a second one that chooses.</summary>
internal sealed class NothingAfterTerminal : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        PlanStage? terminal = pipeline.Stages.FirstOrDefault(stage => stage.Facts.Role == StageRole.Terminal);
        return terminal is null
            ? []
            : pipeline.Stages.Skip(terminal.Index + 1).Select(stage => new Finding(
                RuleCatalog.StageAfterTerminal,
                Place.Of(stage.Index),
                $"{stage.Name} comes after {terminal.Name}, which has chosen the token already: remove one of them")
            {
                Other = Place.Of(terminal.Index),
            });
    }
}
