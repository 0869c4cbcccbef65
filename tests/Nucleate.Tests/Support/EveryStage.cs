using System.Collections.Generic;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>At least one stage of every kind that the library has, with settings that do something on long flat rows.</summary>
internal static class EveryStage
{
    public static IReadOnlyList<SamplerStage> Plans { get; } =
    [
        new GreedyStage(),
        new TemperatureStage(0),
        new TemperatureStage(0.7),
        new TopKStage(3),
        new TopKStage(40),
        new TopKStage(1030),
        new TopPStage(0.3),
        new TopPStage(0.9),
        new TopPStage(0.5) { MinKeep = 1200 },
        new MinPStage(0.4),
        new MinPStage(0.99) { MinKeep = 1200 },
        new TypicalPStage(0.5),
        new EpsilonCutoffStage(5e-4),
        new EtaCutoffStage(3e-4),
        new TopAStage(0.5),
        new TopAStage(0.9) { MinKeep = 1000 },
        new TopNSigmaStage(0.7),
        new TopNSigmaStage(1.5),
        new SmoothingStage(0.3),
        new SmoothingStage(0.3) { Curve = 2 },
        new TopHStage(0.4),
        new MinKStage(3),
        new MinKStage(0),
        new PLessStage(),
        new TailFreeStage(0.95),
        new XtcStage(1) { Threshold = 3e-4 },
        new XtcStage(0.6) { Threshold = 1.0 / 1024, Averaged = true },
        new DynamicTemperatureStage(0.5, 2),
        new SkewStage(0.7),
        new SkewStage(-0.7),
        new MirostatStage(5),
        new MirostatStage(9) { M = 1024 },
        new MirostatV2Stage(5),
        new MirostatV2Stage(10),
        new AdaptivePStage(0.3),
        new AdaptivePStage(0.001),
        new RepetitionPenaltyStage(1.25f),
        new FrequencyPenaltyStage(0.5),
        new PresencePenaltyStage(0.5),
        new DryStage(0.75),
        new NoRepeatNGramStage(2),
        new LogitBiasStage(4, 2),
        new SuppressStage([0, 3, 70]),
        new MinLengthStage(2, [1]),
        new BadWordsStage([3, 5]),
        new SequenceBiasStage(2, [3, 5]),
    ];
}
