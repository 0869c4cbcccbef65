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

    private static ModelFacts Grok(string name, params string[] patterns) => new("xAI", name, Sources.XaiReports, patterns)
    {
        Rules = [WithoutPenalty("FrequencyPenalty", "frequencyPenalty"), WithoutPenalty("PresencePenalty", "presencePenalty")],
    };

    // Even a penalty of 0 is refused. The text begins with the model, and spells the parameter otherwise than requests do.
    private static ModelRule WithoutPenalty(string parameter, string name) => new(Treatment.Rejects, EffortCondition.Always, Sources.XaiReports, parameter)
    {
        Errors = [new ErrorText($"Model … does not support parameter {name}.", Sources.XaiReports)],
    };
}
