using System.Collections.Generic;

namespace Nucleate.Catalog;

internal static partial class ModelCatalog
{
    private static IReadOnlyList<ModelFacts> ElevenLabs =>
    [
        Voice("Eleven v3", Sources.ElevenLabsReports, "eleven_v3") with
        {
            Rules =
            [
                new ModelRule(Treatment.Rejects, EffortCondition.Always, Sources.ElevenLabsReports, "Stability")
                {
                    OneOf = [0, 0.5, 1],
                    Names = ["Creative", "Natural", "Robust"],
                    Errors =
                    [
                        new ErrorText(
                            "Invalid TTD stability value. Must be one of: [0.0, 0.5, 1.0] (0.0 = Creative, 0.5 = Natural, 1.0 = Robust)", Sources.ElevenLabsReports),
                    ],
                },
                new ModelRule(
                    Treatment.Ignores, EffortCondition.Always, Sources.Unverified("ElevenLabs' Python library; for the classic route not confirmed", "2026-08-22"),
                    "SimilarityBoost", "Style", "Speed", "UseSpeakerBoost"),
            ],
        },
        Voice("Eleven Flash v2.5", Sources.ElevenLabs, "eleven_flash_v2_5") with
        {
            Rules = [new ModelRule(Treatment.Ignores, EffortCondition.Always, Sources.ElevenLabs, "Style", "UseSpeakerBoost")],
        },
        Voice("Eleven Multilingual v2", Sources.ElevenLabs, "eleven_multilingual_v2"),
        Voice("Eleven v4", s_names, "eleven_v4", "eleven_v4_turbo"),
        Voice("other Eleven models", s_names, "eleven_turbo_v2", "eleven_turbo_v2_5", "eleven_flash_v2", "eleven_multilingual_v1", "eleven_monolingual_v1"),
    ];

    private static ModelFacts Voice(string name, FactSource source, params string[] patterns) => new("ElevenLabs", name, source, patterns) { IsVoice = true };
}
