using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static readonly ErrorText[] s_openAIErrors =
    [
        new("Unsupported value: '{0}' does not support {1} with this model. Only the default (1) value is supported.", Sources.OpenAIReports) { Surface = "ChatCompletions" },
        new("Unsupported parameter: '{0}' is not supported with this model.", Sources.OpenAIReports),
    ];

    /// <summary>OpenAI's models. Azure's deployments run them, too.</summary>
    private static IReadOnlyList<ModelFacts> OpenAI =>
    [
        Reasoning("o-series", EffortCondition.Always, "o1*", "o3*", "o4*") with { Efforts = ["low", "medium", "high"] },
        Sampling("GPT-4 and earlier", "gpt-4*", "gpt-3.5*", "chatgpt-4o-latest"),
    ];

    private static ModelFacts Reasoning(string name, EffortCondition when, params string[] patterns) => new("OpenAI", name, Sources.OpenAIModels, patterns)
    {
        ReasonsByDefault = when != EffortCondition.WhenAsked,
        Rules = OnlyDefaults(Treatment.Rejects, when, Sources.OpenAIModels, s_openAIErrors),
    };

    private static ModelFacts Sampling(string name, params string[] patterns) => new("OpenAI", name, Sources.OpenAIModels, patterns);
}
