using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static IReadOnlyList<ModelFacts> Gemini =>
    [
        new ModelFacts("Gemini", "Gemini 3.5 Flash-Lite and 3.6 Flash", Sources.GeminiMigration, "gemini-3.5-flash-lite", "gemini-3.6-flash")
        {
            Rules = [WithoutPenalties, WithoutEffect(Sources.GeminiMigration)],
        },
        new ModelFacts("Gemini", "Gemini 3.7 Flash and 3.8 Flash", Sources.GeminiReports, "gemini-3.7-flash", "gemini-3.8-flash")
        {
            Rules = [WithoutPenalties, WithoutEffect(Sources.GeminiReports)],
            Efforts = ["low", "medium", "high"],
        },
        new ModelFacts("Gemini", "Gemini 3", Sources.GeminiGuide, "gemini-3*")
        {
            Rules =
            [
                WithoutPenalties,
                new ModelRule(Treatment.Discourages, EffortCondition.Always, Sources.GeminiGuide, "Temperature") { Below = 1 },
            ],
        },
        new ModelFacts("Gemini", "Gemini 2.5", Sources.GeminiReports, "gemini-2.5*") { Rules = [WithoutPenalties] },
        new ModelFacts("Gemini", "Gemini 2.0", Sources.GeminiReports, "gemini-2.0*"),
        new ModelFacts("Gemini", "Gemini 1.5", Sources.GeminiReports, "gemini-1.5*")
        {
            Rules =
            [
                new ModelRule(Treatment.Rejects, EffortCondition.Always, Sources.GeminiReports, "TopK")
                {
                    Within = new ValueRange(1, 40),
                    Errors =
                    [
                        new ErrorText(
                            "Unable to submit request because it has a topK value of {1} but the supported range is from 1 (inclusive) to 41 (exclusive).", Sources.GeminiReports),
                    ],
                },
            ],
        },
    ];

    private static ModelRule WithoutPenalties => new(Treatment.Rejects, EffortCondition.Always, Sources.GeminiReports, "FrequencyPenalty", "PresencePenalty")
    {
        Except = 0,
        Errors = [new ErrorText("Penalty is not enabled for this model", Sources.GeminiReports)],
    };

    private static ModelRule WithoutEffect(FactSource source) => new(Treatment.Ignores, EffortCondition.Always, source, "Temperature", "TopP", "TopK");
}
