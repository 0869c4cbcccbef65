using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A penalty that comes when the tokens that should profit from it are already gone.</summary>
internal sealed class PenaltiesBeforeCuts : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline)
    {
        foreach (PlanStage penalty in pipeline.Acting.Where(stage => stage.Penalises))
        {
            if (pipeline.ActingBefore(penalty).FirstOrDefault(stage => stage.CutsTail) is { } cut)
            {
                yield return new Finding(
                    RuleCatalog.PenaltyAfterCut,
                    Place.Of(penalty.Index),
                    $"{penalty.Text} comes after {cut.Text}, which has removed the tokens that should take a penalised one's place: move the penalty in front of it")
                {
                    Other = Place.Of(cut.Index),
                };
            }
        }
    }
}
