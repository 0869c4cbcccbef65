using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Planning;

namespace Nucleate.Generators.Rules.Pipelines;

/// <summary>Stages that the planner removes: it has the proof, and this rule only words it.</summary>
internal sealed class RemovableStages : IPipelineRule
{
    public IEnumerable<Finding> Check(PipelineFacts pipeline) => pipeline.Plan.Records.Select(Word).OfType<Finding>();

    private static Finding? Word(RewriteRecord record) => record.Effect switch
    {
        RewriteEffect.RemovesIdentity => Removable(RuleCatalog.StageWithoutEffect, record, $"{record.Stage} has no effect, since {record.Reason}: remove it, or write another value"),
        RewriteEffect.RemovesDead => Removable(RuleCatalog.DeadStage, record, $"{record.Stage} can never act: {record.Reason}. Remove it"),
        RewriteEffect.RemovesRepeated => Removable(RuleCatalog.RepeatedStage, record, $"{record.Stage} next to {record.OtherStage} can never act: {record.Reason}. Write only the stricter one"),
        RewriteEffect.Multiplies => Removable(
            RuleCatalog.RepeatedStage, record, $"{record.Stage} directly after {record.OtherStage} divides a second time: write Temperature({record.MergedValue}) once"),
        _ => null,
    };

    private static Finding Removable(Rule rule, RewriteRecord record, string message) => new(rule, Place.Of(record.Index), message)
    {
        Other = record.Other >= 0 ? Place.Of(record.Other) : null,
        Hints = record.MergedValue is { } merged ? [new KeyValuePair<string, string>(FixHints.Merged, merged)] : [],
    };
}
