using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;
using Nucleate.Stages;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>Stages that the planner removes: it has the proof, and this rule only words it.</summary>
internal sealed class RemovableStages : IPipelineRule
{
    // The product that is left where the second of two temperatures undoes the first.
    private const string Nothing = "1";

    public IEnumerable<Finding> Check(PipelineFacts pipeline) => pipeline.Plan.Records.Select(record => Word(record, pipeline)).OfType<Finding>();

    private static Finding? Word(RewriteRecord record, PipelineFacts pipeline) => record.Effect switch
    {
        RewriteEffect.RemovesIdentity => Removable(RuleCatalog.StageWithoutEffect, record, $"{record.Stage} has no effect, since {record.Reason}: remove it, or write another value") with
        {
            Place = Place.Of(record.Index, Decisive(pipeline.Stages[record.Index])),
        },
        RewriteEffect.RemovesDead => Removable(RuleCatalog.DeadStage, record, $"{record.Stage} can never act: {record.Reason}. Remove it"),
        RewriteEffect.RemovesRepeated => Removable(
            RuleCatalog.RepeatedStage,
            record,
            record.Stage == record.OtherStage
                ? $"{record.Stage} stands twice in a row, of which one can never act: {record.Reason}. Write it once"
                : $"{record.Stage} next to {record.OtherStage} can never act: {record.Reason}. Write only the stricter one"),
        RewriteEffect.Multiplies => Removable(RuleCatalog.RepeatedStage, record, record.MergedValue == Nothing
            ? $"{record.Stage} directly after {record.OtherStage} undoes it: remove both"
            : $"{record.Stage} directly after {record.OtherStage} divides a second time: write Temperature({record.MergedValue}) once"),
        _ => null,
    };

    // The one argument that makes the stage the identity; empty where it takes several, or what is not written.
    private static string Decisive(PlanStage stage)
    {
        if (stage.Off is not null && stage.Facts.Has(StageTraits.Stateful) && stage.Written.Window < 1)
        {
            return "Window";
        }

        List<string> names = [.. Constants(stage).Where(parameter => stage.Off is not null
            ? stage.Dialect.IsOff(stage.Name, parameter.Facts.Name, parameter.Value)
            : parameter.Facts.Identity is not null || stage.Is(StageCatalog.TopK)).Select(parameter => parameter.Facts.Name)];
        bool isEmpty = stage.Facts.Tokens == StageTokens.Many && stage.Written.Tokens.Count == 0;
        return names.Count == 1 && !isEmpty ? names[0] : string.Empty;
    }

    private static IEnumerable<(ParameterFacts Facts, double Value)> Constants(PlanStage stage) =>
        stage.Facts.Parameters.Zip(stage.Written.Values, (facts, value) => (Facts: facts, Written: value)).Where(pair => pair.Written.IsConstant).Select(pair => (pair.Facts, pair.Written.Constant));

    private static Finding Removable(Rule rule, RewriteRecord record, string message) => new(rule, Place.Of(record.Index), message)
    {
        Other = record.Other >= 0 ? Place.Of(record.Other) : null,
        Hints = record.MergedValue is { } merged ? [new KeyValuePair<string, string>(FixHints.Merged, merged)] : [],
    };
}
