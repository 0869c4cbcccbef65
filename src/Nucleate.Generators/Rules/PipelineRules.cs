using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Rules.Pipelines;

namespace Nucleate.Generators.Rules;

/// <summary>The rules about pipelines.</summary>
internal static class PipelineRules
{
    /// <summary>Those that decide whether code can be generated; generator and analyzer ask them alike.</summary>
    public static IReadOnlyList<IPipelineRule> Deciding { get; } = [new ValuesInRange(), new NothingAfterTerminal(), new StagesOfDialect()];

    /// <summary>Those about pipelines that can be generated.</summary>
    public static IReadOnlyList<IPipelineRule> Advising { get; } =
    [
        new RemovableStages(),
        new HeatBeforeCut(),
        new HeatWithoutCut(),
        new PenaltiesBeforeCuts(),
        new PenaltiesOfFormats(),
        new ProtectedEnds(),
        new CutsBeforeSteering(),
    ];

    /// <summary>What makes the pipeline impossible to generate.</summary>
    public static IEnumerable<Finding> Errors(PipelineFacts pipeline) => Deciding.SelectMany(rule => rule.Check(pipeline));

    /// <summary>What a valid pipeline's author should know, in the order of its stages.</summary>
    public static IReadOnlyList<Finding> Advice(PipelineFacts pipeline)
    {
        var findings = new List<Finding>();
        foreach (IPipelineRule rule in Advising)
        {
            findings.AddRange(rule.Check(pipeline));
        }

        return findings.Count > 1 ? [.. findings.OrderBy(finding => finding.Place.Stage)] : findings;
    }
}
