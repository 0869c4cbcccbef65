using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>A penalty on all tokens where the declared task needs some of them again and again.</summary>
internal sealed class PenaltiesOfFormats : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline) =>
        pipeline.Options.IsFormat(pipeline.Task)
            ? pipeline.Acting.Where(Disturbs).Select(stage => new Finding(RuleCatalog.PenaltyBreaksFormat, Place.Of(stage.Index), Word(stage, pipeline.Task)))
            : [];

    // A constant that rewards what comes again favours brackets and quotes.
    private static bool Disturbs(PlanStage stage) =>
        stage.Facts.Has(StageTraits.DisturbsFormats) && stage.Written.Except.Count == 0 && (stage.Penalises || stage.Is(StageCatalog.MinLength));

    private static string Word(PlanStage stage, string task) => stage.Is(StageCatalog.MinLength)
        ? $"{stage.Text} keeps the text from ending where the output of Task = {task} is complete, so something has to follow it: remove it"
        : $"{stage.Text} pushes against the tokens that Task = {task} has to repeat (brackets, quotes, commas, line ends): remove it{Exempt(stage)}";

    private static string Exempt(PlanStage stage) => stage.Facts.HasExcept && stage.Dialect.IsOwn ? ", or name those tokens in Except" : string.Empty;
}
