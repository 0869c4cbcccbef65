namespace Nucleate.Catalog;

internal static partial class ApiCatalog
{
    /// <summary>ElevenLabs: text to speech.</summary>
    public static ApiFacts ElevenLabs { get; } = new("ElevenLabs", "ElevenLabs")
    {
        Surfaces =
        [
            new SurfaceFacts("TextToSpeech", "Text to speech", "POST /v1/text-to-speech/{voice_id}")
            {
                Parameters =
                [
                    Voice("Stability", "stability", Effects.Stability, 0.5) with
                    {
                        Advice = "About 0.5. eleven_v3 takes only 0 (Creative), 0.5 (Natural) and 1 (Robust).",
                    },
                    Voice("SimilarityBoost", "similarity_boost", Effects.SimilarityBoost, 0.75) with
                    {
                        Advice = "About 0.75; high values reproduce the noise of poor recordings.",
                    },
                    Voice("Style", "style", Effects.Style, 0) with { Advice = "Keep it at 0: more costs time and stability." },
                    Voice("Speed", "speed", Effects.Speed, 1) with
                    {
                        Range = new ValueRange(0.7, 1.2) { IsHard = false },
                        Advice = "The limits may lower the quality.",
                        Source = Sources.ElevenLabs,
                    },
                    new ApiParameter("UseSpeakerBoost", "voice_settings.use_speaker_boost", ParameterKind.Flag, ParameterRole.Voice, Sources.ElevenLabs)
                    {
                        Effect = Effects.SpeakerBoost,
                        DefaultText = "true",
                        Advice = "The effect is subtle, and costs time.",
                    },
                    new ApiParameter("Seed", "seed", ParameterKind.Long, ParameterRole.Seed, Sources.ElevenLabs)
                    {
                        Range = new ValueRange(0, uint.MaxValue),
                        Effect = Effects.Seed,
                        Advice = "Best effort only.",
                        IsBestEffort = true,
                    },
                ],
                ModelWire = "model_id",
            },
        ],
        IsVoice = true,
        Vendors = ["ElevenLabs"],
        ExampleModel = "eleven_multilingual_v2",
    };

    // The schema has no limits; these were reported, but not what becomes of values outside.
    private static ApiParameter Voice(string name, string wire, string effect, double unless) =>
        new(name, "voice_settings." + wire, ParameterKind.Number, ParameterRole.Voice, Sources.ElevenLabsReports)
        {
            Range = new ValueRange(0, 1) { IsHard = false },
            Default = unless,
            DefaultText = Text(unless),
            Effect = effect,
        };
}
