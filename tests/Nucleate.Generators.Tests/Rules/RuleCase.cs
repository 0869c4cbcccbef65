using System.Linq;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Tests.Rules;

/// <summary>One rule and one pipeline, without a compiler.</summary>
internal static class RuleCase
{
    /// <summary>Asserts one finding and returns it.</summary>
    public static Finding One<TRule>(PipelineFacts pipeline)
        where TRule : IPipelineRule, new() => Assert.Single(new TRule().Check(pipeline));

    /// <summary>Asserts that the rule says nothing.</summary>
    public static void None<TRule>(params StageModel[] stages)
        where TRule : IPipelineRule, new() => Assert.Empty(new TRule().Check(new PipelineFacts(stages)));

    /// <summary>The ids and places of all advice, as text: <c>NUC1006@1 NUC1008@0.Temperature</c>.</summary>
    public static string Advice(params StageModel[] stages) => Advice(new PipelineFacts(stages));

    /// <summary>The ids and places of all advice, as text.</summary>
    public static string Advice(PipelineFacts pipeline) => string.Join(" ", PipelineRules.Advice(pipeline).Select(Describe));

    private static string Describe(Finding finding) =>
        $"{finding.Rule.Id}@{finding.Place.Stage}" + (finding.Place.Argument.Length > 0 ? "." + finding.Place.Argument : string.Empty);
}
