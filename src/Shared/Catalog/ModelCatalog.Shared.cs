using System.Collections.Generic;

namespace Nucleate.Catalog;

/// <content>What several families have in common.</content>
internal static partial class ModelCatalog
{
    /// <summary>Sampling parameters refused unless they have the value that they have anyway.</summary>
    public static IReadOnlyList<ModelRule> OnlyDefaults(Treatment treatment, EffortCondition when, FactSource source, params ErrorText[] errors) =>
    [
        new ModelRule(treatment, when, source, "Temperature", "TopP") { Except = 1, Errors = errors },
        new ModelRule(treatment, when, source, "FrequencyPenalty", "PresencePenalty") { Except = 0, Errors = errors },
        new ModelRule(treatment, when, source, "TopK", "MinP", "TopLogProbabilities") { Errors = errors },
    ];
}
