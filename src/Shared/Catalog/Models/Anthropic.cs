using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static readonly ErrorText s_temperatureWithTopP = new(
        "`temperature` and `top_p` cannot both be specified for this model. Please use only one.", Sources.AnthropicReports);

    private static readonly string[] s_allEfforts = ["low", "medium", "high", "xhigh", "max"];

    private static IReadOnlyList<ModelFacts> Anthropic =>
    [
        Claude("Claude Opus 4.7 and 4.8", "claude-opus-4-7", "claude-opus-4-8") with { Rules = WithoutSampling, RefusesThinkingBudget = Sources.AnthropicSkill, Efforts = s_allEfforts },
        Claude("Claude Opus 5", "claude-opus-5", "claude-opus-5-5") with
        {
            Rules = WithoutSampling,
            RefusesThinkingBudget = Sources.AnthropicSkill,
            RefusesHighEffortWithoutThinking = Sources.AnthropicModels,
            Efforts = s_allEfforts,
        },
        Claude("Claude Sonnet 5", "claude-sonnet-5", "claude-sonnet-5-5") with
        {
            Rules = WithoutSampling,
            RefusesThinkingBudget = Sources.AnthropicSkill,
            Efforts = s_allEfforts,
        },
        Claude("Claude Haiku 5.5 and Mythos 5", "claude-haiku-5-5", "claude-mythos-5", "claude-mythos-5-1") with
        {
            Rules = WithoutSampling,
            RefusesThinkingBudget = Sources.AnthropicSkill,
        },
        Claude("Claude Fable 5", "claude-fable-5", "claude-fable-5-1") with
        {
            Rules = WithoutSampling,
            RefusesThinkingBudget = Sources.AnthropicSkill,
            RefusesThinkingOff = Sources.AnthropicSkill,
            Efforts = s_allEfforts,
        },
        Claude("Claude Fable 5.2 and Mythos 5.2", "claude-fable-5-2", "claude-mythos-5-2") with { Rules = WithoutSampling, Source = Sources.AnthropicPackage },
        Claude("Claude Opus 4.6 and Sonnet 4.6", "claude-opus-4-6", "claude-sonnet-4-6") with { Efforts = ["low", "medium", "high", "max"] },
        Claude("Claude Opus 4.5", "claude-opus-4-5") with { Efforts = ["low", "medium", "high"] },
        Claude("Claude Sonnet 4.5 and Haiku 4.5", "claude-sonnet-4-5", "claude-haiku-4-5") with { RefusesEffort = Sources.AnthropicSkill },
        Claude("Claude Opus 4.1 and Claude 4", "claude-opus-4-1", "claude-opus-4", "claude-opus-4-0", "claude-sonnet-4", "claude-sonnet-4-0"),
        new ModelFacts("Anthropic", "Claude 3 and earlier", Sources.Unverified("before the rules about both parameters together", "2026-11-22"), "claude-3*", "claude-2*"),
    ];

    // Every Claude from 4 on refuses both parameters together, and restricts them while it thinks.
    private static ModelFacts Claude(string name, params string[] patterns) => new("Anthropic", name, Sources.AnthropicReports, patterns)
    {
        RefusesTemperatureWithTopP = s_temperatureWithTopP,
        Rules = WhileThinking,
    };

    /// <summary>What every Claude that can think does while it thinks.</summary>
    public static IReadOnlyList<ModelRule> WhileThinking =>
    [
        WhenThinking("Temperature", "`temperature` may only be set to 1 when thinking is enabled.") with { Except = 1 },
        WhenThinking("TopP", "top_p must be greater than or equal to 0.95 or unset when thinking is enabled or in adaptive mode") with { ExceptFrom = 0.95 },
        WhenThinking("TopK", "`top_k` must be unset when thinking is enabled."),
    ];

    private static IReadOnlyList<ModelRule> WithoutSampling =>
    [
        After46("Temperature") with { Except = 1 },
        After46("TopP") with { ExceptFrom = 0.99 },
        After46("TopK"),
    ];

    private static ModelRule WhenThinking(string parameter, string error) =>
        new(Treatment.Rejects, EffortCondition.WhenThinking, Sources.AnthropicReports, parameter) { Errors = [new ErrorText(error, Sources.AnthropicReports)] };

    private static ModelRule After46(string parameter) => new(Treatment.Rejects, EffortCondition.Always, Sources.AnthropicPackage, parameter)
    {
        Errors = [new ErrorText("`{0}` is deprecated for this model.", Sources.AnthropicReports)],
    };
}
