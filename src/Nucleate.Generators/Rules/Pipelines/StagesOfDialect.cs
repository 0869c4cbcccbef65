using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>Stages, options, values and orders that the dialect's system does not have, so that it cannot be reproduced.</summary>
internal sealed class StagesOfDialect : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline) =>
        pipeline.Dialect.IsOwn ? [] : pipeline.Stages.SelectMany(stage => Check(stage, pipeline));

    private static IEnumerable<Finding> Check(PlanStage stage, PipelineFacts pipeline) =>
        pipeline.Dialect.Find(stage.Name) is { } known
            ? DialectOrder.Check(stage, known, pipeline).Concat(Options(stage, known)).Concat(Values(stage, known, pipeline.VocabularySize))
            : [Refused(Place.Of(stage.Index), $"{pipeline.Dialect.System} has no {stage.Name} as it is defined here: remove it, or choose another dialect")];

    private static IEnumerable<Finding> Options(PlanStage stage, DialectStage known)
    {
        string system = stage.Dialect.System;
        if (stage.MinKeep > 1 && !known.HasMinKeep)
        {
            yield return Refused(Place.Of(stage.Index, "MinKeep"), $"{stage.Name} of {system} has no least number of survivors: remove MinKeep");
        }

        if (stage.Written.Except.Count > 0)
        {
            yield return Refused(Place.Of(stage.Index, "Except"), $"{stage.Name} of {system} exempts no tokens: remove Except, or choose another dialect");
        }

        if (stage.IsEndless)
        {
            yield return Refused(
                stage.Written.Window == DialectFacts.WholeSequence ? Place.Of(stage.Index) : Place.Of(stage.Index, "Window"),
                $"{stage.Name} of {system} counts {stage.Dialect.Counted}: write Window = the most tokens that will be accepted, at most {Literal.Integer(ValuesInRange.LargestWindow)}");
        }
    }

    // Values that our stage takes; others are out of range.
    private static IEnumerable<Finding> Values(PlanStage stage, DialectStage known, int vocabularySize)
    {
        for (int i = 0; i < stage.Facts.Parameters.Count; i++)
        {
            ParameterFacts parameter = stage.Facts.Parameters[i];
            if (stage.Written.Values[i] is not { IsConstant: true, Constant: var value } || !parameter.Contains(value))
            {
                continue;
            }

            ParameterFacts range = stage.Dialect.Range(stage.Name, parameter);
            if (!range.Contains(value))
            {
                yield return Refused(
                    Place.Of(stage.Index, parameter.Name),
                    $"{stage.Dialect.System} refuses {parameter.Name} = {Literal.Number(value)}, since its range is {range.Range}: {known.Instead}");
            }
            else if (known.StaysBelowVocabulary && vocabularySize > 0 && value >= vocabularySize)
            {
                yield return Refused(
                    Place.Of(stage.Index, parameter.Name),
                    $"{stage.Dialect.System} refuses {parameter.Name} = {Literal.Number(value)}, since the vocabulary has only {Literal.Integer(vocabularySize)} tokens: remove the stage, which would keep all");
            }
        }
    }

    private static Finding Refused(Place place, string message) => new(RuleCatalog.NotInDialect, place, message);
}
