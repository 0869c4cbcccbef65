using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static readonly ErrorText s_unsupported = new("Unsupported parameter: '{0}' is not supported with this model.", Sources.OpenAIReports);

    // Only of the temperature, and only in Chat Completions, it is the value that is called unsupported.
    private static readonly ErrorText s_unsupportedTemperature = new(
        "Unsupported value: '{0}' does not support {1} with this model. Only the default (1) value is supported.", Sources.OpenAIReports)
    {
        Surface = "ChatCompletions",
    };

    /// <summary>OpenAI's models. Azure's deployments run them, too.</summary>
    private static IReadOnlyList<ModelFacts> OpenAI =>
    [
        Reasoning("o-series", EffortCondition.Always, "o1*", "o3*", "o4*") with { Efforts = ["low", "medium", "high"] },
        Reasoning("GPT-5", EffortCondition.Always, "gpt-5", "gpt-5-mini", "gpt-5-nano") with { Efforts = ["minimal", "low", "medium", "high"] },
        Reasoning("GPT-5 pro", EffortCondition.Always, "gpt-5-pro") with { Efforts = ["high"] },
        Reasoning("GPT-5 codex", EffortCondition.Always, "gpt-5-codex") with { Efforts = ["low", "medium", "high"] },
        Reasoning("GPT-5.1", EffortCondition.WhenAsked, "gpt-5.1") with { Efforts = ["none", "low", "medium", "high"] },
        Reasoning("GPT-5.2", EffortCondition.WhenAsked, "gpt-5.2") with { Efforts = ["none", "low", "medium", "high", "xhigh"] },
        Reasoning("GPT-5.3 and GPT-5.4", EffortCondition.WhenAsked, "gpt-5.3*", "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano"),
        Reasoning("GPT-5 chat variants that reason", EffortCondition.Always, "gpt-5.1-chat*", "gpt-5.2-chat*", "gpt-5.3-chat*") with { Efforts = ["medium"] },
        Reasoning("GPT-5.1 codex", EffortCondition.Always, "gpt-5.1-codex", "gpt-5.1-codex-mini") with { Efforts = ["low", "medium", "high"] },
        Reasoning("GPT-5.1 codex max and GPT-5.2 codex", EffortCondition.Always, "gpt-5.1-codex-max", "gpt-5.2-codex") with { Efforts = ["low", "medium", "high", "xhigh"] },
        Reasoning("GPT-5.2 pro", EffortCondition.Always, "gpt-5.2-pro") with { Efforts = ["medium", "high", "xhigh"] },
        Reasoning("GPT-5.4 pro and GPT-5.5 pro", EffortCondition.Always, "gpt-5.4-pro", "gpt-5.5-pro"),
        Reasoning("GPT-5.5", EffortCondition.UnlessNone, "gpt-5.5"),
        Reasoning("GPT-5.6", EffortCondition.UnlessNone, "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.6-luna") with
        {
            Efforts = ["none", "low", "medium", "high", "xhigh", "max"],
        },
        Reasoning("GPT-6 sol", EffortCondition.UnlessNone, "gpt-6-sol"),
        Reasoning("GPT-6 astra", EffortCondition.Always, "gpt-6-astra"),
        Reasoning(
            "GPT-6 luna and GPT-6.1", EffortCondition.UnlessNone, Sources.Unverified("the names are the vendor's; the rules those of GPT-5.5", "2026-11-22"),
            "gpt-6-luna", "gpt-6.1-sol", "gpt-6.1-terra"),
        new ModelFacts("OpenAI", "GPT-4o search preview", Sources.OpenAIModels, "gpt-4o-search-preview", "gpt-4o-mini-search-preview")
        {
            Rules = [new ModelRule(Treatment.Rejects, EffortCondition.Always, Sources.OpenAIModels, "Temperature")],
        },
        new ModelFacts("OpenAI", "GPT-5 chat", Sources.OpenAIModels, "gpt-5-chat*"),
        new ModelFacts("OpenAI", "GPT-4 and earlier", Sources.OpenAIModels, "gpt-4*", "gpt-3.5*", "chatgpt-4o-latest"),
    ];

    private static IEnumerable<ModelRule> TemperatureApart(ModelRule rule) => !rule.Concerns("Temperature")
        ? [rule]
        :
        [
            rule with { Parameters = ["Temperature"], Errors = [s_unsupportedTemperature, s_unsupported] },
            rule with { Parameters = [.. rule.Parameters.Where(parameter => parameter != "Temperature")] },
        ];

    private static ModelFacts Reasoning(string name, EffortCondition when, params string[] patterns) =>
        Reasoning(name, when, Sources.OpenAIModels, patterns);

    private static ModelFacts Reasoning(string name, EffortCondition when, FactSource source, params string[] patterns) => new("OpenAI", name, source, patterns)
    {
        ReasonsByDefault = when != EffortCondition.WhenAsked,
        Rules = [.. OnlyDefaults(Treatment.Rejects, when, source, s_unsupported).SelectMany(TemperatureApart)],
    };
}
