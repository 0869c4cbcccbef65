using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static IReadOnlyList<ModelFacts> DeepSeek =>
    [
        new ModelFacts("DeepSeek", "DeepSeek V4", Sources.DeepSeek, "deepseek-v4*")
        {
            ReasonsByDefault = true,
            Rules = [DeepSeekIgnores(EffortCondition.UnlessDisabled)],
        },
        new ModelFacts("DeepSeek", "DeepSeek reasoner", Sources.DeepSeek, "deepseek-reasoner")
        {
            ReasonsByDefault = true,
            Rules =
            [
                DeepSeekIgnores(EffortCondition.Always),
                new ModelRule(Treatment.Rejects, EffortCondition.Always, Sources.DeepSeek, "TopLogProbabilities"),
            ],
        },
        new ModelFacts("DeepSeek", "DeepSeek chat", Sources.DeepSeek, "deepseek-chat"),
    ];

    private static ModelRule DeepSeekIgnores(EffortCondition when) =>
        new(Treatment.Ignores, when, Sources.DeepSeek, "Temperature", "FrequencyPenalty", "PresencePenalty");
}
