using Nucleate.Plans;

namespace Nucleate.Tests.Golden;

/// <summary>The plans of the golden bits, by column. Never change one: append.</summary>
internal static class GoldenPlans
{
    public static SamplerStage[][] All { get; } =
    [
        [],
        [new GreedyStage()],
        [new TemperatureStage(0.8)],
        [new TopKStage(40), new TopPStage(0.95), new MinPStage(0.05), new TemperatureStage(0.8)],
        [new MinPStage(0.05), new TemperatureStage(1.2)],
        [new TemperatureStage(0.8), new TopPStage(0.9)],
        [new TopPStage(0.999), new TemperatureStage(1.7)],
        [new TopKStage(1024)],
        [new TopKStage(1100), new TopPStage(0.97)],
        [new MinPStage(0.0005) { MinKeep = 30 }, new TopPStage(0.98)],
        [new TemperatureStage(0.1), new TopPStage(0.5) { MinKeep = 4 }],
        [new RepetitionPenaltyStage(1.125), new FrequencyPenaltyStage(0.25), new PresencePenaltyStage(0.5), new TopKStage(40)],
        [new TemperatureStage(1.5), new LogitBiasStage(3, 2.5), new SuppressStage([1, 5]), new MinPStage(0.02)],
        [new TopPStage(0.95), new PresencePenaltyStage(1.25), new TemperatureStage(0.9), new TopKStage(700)],
        [new TopPStage(0.9), new LogitBiasStage(2, 4), new TopPStage(0.9)],
        [new TemperatureStage(0.8), new MirostatV2Stage(3)],
        [new MirostatV2Stage(3) { Mu = 11 }],
        [new TemperatureStage(0.9), new MirostatStage(2.5)],
        [new AdaptivePStage(0.4)],
        [new TopKStage(60), new TemperatureStage(1.1), new AdaptivePStage(0.35) { Average = 0.5 }],
        [new DryStage(0.8) { AllowedLength = 1 }, new NoRepeatNGramStage(3), new SequenceBiasStage(1.5, [4]), new TopPStage(0.95)],
        [new TypicalPStage(0.95)],
        [new TopKStage(60), new TypicalPStage(0.7), new TemperatureStage(0.8)],
        [new XtcStage(0.5) { Threshold = 0.02, Protected = [1, 7] }, new TemperatureStage(1.1)],
        [new TopKStage(50), new XtcStage(0.5) { Averaged = true }],
        [new EtaCutoffStage(0.0005), new TemperatureStage(0.9)],
        [new EpsilonCutoffStage(0.0003)],
        [new TopNSigmaStage(1.5), new TopAStage(0.2)],
        [new DynamicTemperatureStage(0.5, 1.5) { Exponent = 0.75 }],
        [new TopHStage(0.4), new TemperatureStage(1.25)],
        [new TemperatureStage(1.25), new SmoothingStage(0.25) { Curve = 1.5 }, new MinPStage(0.02)],
        [new TopKStage(60), new SmoothingStage(0.5), new RepetitionPenaltyStage(1.125)],
        [new MinKStage(3), new TemperatureStage(0.9)],
        [new TemperatureStage(1.5), new PLessStage()],
        [new TemperatureStage(0.75), new TailFreeStage(0.95)],
        [new SkewStage(0.75)],
        [new TopKStage(60), new SkewStage(-0.5)],
    ];

    /// <summary>The plans of the dialects' golden bits, by column. Never change one: append.</summary>
    public static (SamplerDialect Dialect, SamplerStage[] Stages)[] Dialects { get; } =
    [
        (SamplerDialect.LlamaCpp, [new TopKStage(40), new TopPStage(0), new MinPStage(1.05)]),
        (SamplerDialect.LlamaCpp, [new TopKStage(0), new TopPStage(0.95), new MinPStage(0.05), new TemperatureStage(0.8)]),
        (SamplerDialect.Transformers, [new TemperatureStage(0.7), new TopKStage(50), new TopPStage(0.9)]),
        (SamplerDialect.Transformers, [new TopKStage(1024)]),
        (SamplerDialect.Vllm, [new TemperatureStage(0.001), new MinPStage(0.01), new TopKStage(1100), new TopPStage(0.97)]),
        (SamplerDialect.Vllm, [new RepetitionPenaltyStage(1.125) { Window = 40 }, new TopKStage(5)]),
        (SamplerDialect.Ollama, [new TopKStage(40), new TemperatureStage(0.8), new TopPStage(0.9), new MinPStage(0.02)]),
        (SamplerDialect.Ollama, [new TopPStage(0.75)]),
        (SamplerDialect.MlxLm, [new TopPStage(0.9), new MinPStage(0.05), new TopKStage(30), new TemperatureStage(1.25)]),
        (SamplerDialect.ExLlamaV3, [new TopPStage(0.9), new TemperatureStage(0.8)]),
        (SamplerDialect.ExLlamaV3, [new TemperatureStage(0.5), new MinPStage(0.001), new TopPStage(0.3), new TopKStage(20)]),
    ];
}
