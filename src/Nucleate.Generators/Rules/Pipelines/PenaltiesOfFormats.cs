using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A penalty on all tokens where the declared task needs some of them again and again.</summary>
internal sealed class PenaltiesOfFormats : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline) =>
        pipeline.Options.FormatTasks.Contains(pipeline.Task)
            ? pipeline.Acting.Where(Disturbs).Select(stage => new Finding(
                RuleCatalog.PenaltyBreaksFormat,
                Place.Of(stage.Index),
                $"{stage.Text} pushes against the tokens that Task = {pipeline.Task} has to repeat (brackets, quotes, commas, line ends): remove it{Exempt(stage)}"))
            : [];

    private static bool Disturbs(PlanStage stage) =>
        stage.Facts.Has(StageTraits.DisturbsFormats) && stage.Written.Except.Count == 0;

    private static string Exempt(PlanStage stage) => stage.Facts.HasExcept && stage.Dialect.IsOwn ? ", or name those tokens in Except" : string.Empty;
}
