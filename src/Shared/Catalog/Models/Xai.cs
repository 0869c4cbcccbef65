using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static IReadOnlyList<ModelFacts> Xai =>
    [
        Grok("Grok 4.3 to 4.6", "grok-4.3*", "grok-4.5*", "grok-4.6*"),
        Grok("Grok 4.20", "grok-4.20*", "grok-4-20*") with { RefusesEffort = Sources.XaiReports },
        new ModelFacts("xAI", "Grok build", Sources.XaiReports, "grok-build*") { RefusesEffort = Sources.XaiReports },
        new ModelFacts("xAI", "Grok", s_names, "grok-*"),
    ];

    // Even a penalty of 0 is refused.
    private static ModelFacts Grok(string name, params string[] patterns) => new("xAI", name, Sources.XaiReports, patterns)
    {
        Rules =
        [
            new ModelRule(Treatment.Rejects, EffortCondition.Always, Sources.XaiReports, "FrequencyPenalty", "PresencePenalty")
            {
                Errors = [new ErrorText("Model does not support parameter {0}.", Sources.XaiReports)],
            },
        ],
    };
}
