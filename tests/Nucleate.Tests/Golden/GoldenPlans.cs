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
    ];
}
