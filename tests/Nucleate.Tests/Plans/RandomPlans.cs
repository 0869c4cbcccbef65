using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Plans;

/// <summary>Random pipelines, and pairs of them that are near to each other, so that some are the same.</summary>
internal static class RandomPlans
{
    /// <summary>The largest number of tokens that a stage here counts.</summary>
    public const int LargestNumber = 40;

    private static readonly SamplerDialect[] s_dialects = Enum.GetValues<SamplerDialect>();

    public static SamplerStage[] Pipeline(Noise noise, int longest = 4) => [.. Enumerable.Range(0, noise.Between(1, longest)).Select(_ => Any(noise))];

    /// <summary>A pipeline and another one: a rearrangement of it, one with a stage more or less or changed, or any.</summary>
    public static (SamplerPlan First, SamplerPlan Second) Pair(Noise noise)
    {
        SamplerStage[] first = Pipeline(noise);
        var second = first.ToList();
        int at = noise.Below(second.Count);
        switch (noise.Below(6))
        {
            case 0:
                second.Insert(noise.Below(second.Count + 1), Any(noise));
                break;
            case 1:
                second.RemoveAt(at);
                break;
            case 2:
                second[at] = Any(noise);
                break;
            case 3 or 4:
                SamplerStage moved = second[at];
                second.RemoveAt(at);
                second.Insert(noise.Below(second.Count + 1), moved);
                break;
            default:
                second = [.. Pipeline(noise)];
                break;
        }

        return noise.Chance(50) ? (new SamplerPlan(first), new SamplerPlan([.. second])) : (new SamplerPlan([.. second]), new SamplerPlan(first));
    }

    /// <summary>Such a pair, or twice the same, each by the rules of some dialect, with values that are special there.</summary>
    public static (SamplerPlan First, SamplerPlan Second) DialectPair(Noise noise)
    {
        (SamplerPlan first, SamplerPlan second) = Pair(noise);
        SamplerDialect one = noise.Pick(s_dialects);
        SamplerDialect other = noise.Pick(s_dialects);
        return noise.Chance(40)
            ? (As(one, first), As(other, first))
            : (As(one, Special(one, first, noise)), As(other, Special(other, second, noise)));
    }

    /// <summary>The plan by the rules of a dialect, without the stages that its system refuses.</summary>
    public static SamplerPlan As(SamplerDialect dialect, SamplerPlan plan) =>
        new([.. plan.Stages.Where(stage => StageRefusal.Of(stage, DialectCatalog.Find(dialect.ToString())) is null)]) { Dialect = dialect };

    /// <summary>A row for any plan, with a history.</summary>
    public static (float[] Logits, int[] History) Row(Noise noise)
    {
        int length = noise.Between(1, noise.Chance(70) ? 8 : 60);
        float scale = noise.Pick(0.3f, 1, 3);
        float[] logits = [.. Enumerable.Range(0, length).Select(_ => noise.Chance(25) ? noise.Between(-2, 3) : noise.Bell() * scale)];
        if (noise.Chance(8))
        {
            Rows.Sprinkle(logits, noise.Pick(float.NaN, float.PositiveInfinity, float.NegativeInfinity), noise.Between(1, 3), noise);
        }

        int names = noise.Chance(50) ? Math.Min(3, length) : length + 1;
        int[] history = [.. Enumerable.Range(0, noise.Below(noise.Chance(70) ? 14 : 70)).Select(_ => noise.Below(names))];
        return (logits, history);
    }

    private static SamplerPlan Special(SamplerDialect dialect, SamplerPlan plan, Noise noise) =>
        dialect == default ? plan : new([.. plan.Stages.Select(stage => noise.Chance(25) ? DialectSteps.Special(stage, DialectSteps.Facts(dialect), noise) : stage)]);

    private static SamplerStage Any(Noise noise) => noise.Chance(65) ? Stage(noise) : Newer(noise);

    private static SamplerStage Stage(Noise noise)
    {
        int minKeep = MinKeep(noise);
        int window = noise.Pick(1, 4, 64);
        IReadOnlyList<int> except = noise.Chance(75) ? [] : [noise.Below(6)];
        return noise.Below(12) switch
        {
            0 or 1 => new TemperatureStage(noise.Pick(0, 0.5, 0.5, 0.8, 1, 1.25, 2)),
            2 or 3 => new TopKStage(noise.Pick(1, 2, 3, 5, 20, LargestNumber)) { MinKeep = minKeep },
            4 or 5 => new TopPStage(noise.Pick(0.1, 0.5, 0.8, 0.9, 0.95, 1)) { MinKeep = minKeep },
            6 or 7 => new MinPStage(noise.Pick(0, 0.01, 0.05, 0.1, 0.5, 1)) { MinKeep = minKeep },
            8 => noise.Below(3) switch
            {
                0 => new RepetitionPenaltyStage(noise.Pick(1, 1.1, 1.5, 0.8)) { Window = window, Except = except },
                1 => new FrequencyPenaltyStage(noise.Pick(0, 0.5, -0.5, 1)) { Window = window, Except = except },
                _ => new PresencePenaltyStage(noise.Pick(0, 0.5, -0.5, 1)) { Window = window, Except = except },
            },
            9 or 10 => new LogitBiasStage(noise.Below(6), noise.Pick(0, 1, -1, 0.5, 5)),
            _ => noise.Chance(70) ? new SuppressStage(Tokens(noise, noise.Below(3))) : new GreedyStage(),
        };
    }

    private static SamplerStage Newer(Noise noise)
    {
        int minKeep = MinKeep(noise);
        int window = noise.Pick(4, 64, 1024);
        return noise.Below(22) switch
        {
            0 => new TypicalPStage(noise.Pick(0.2, 0.5, 0.9, 1)) { MinKeep = minKeep },
            1 => new EpsilonCutoffStage(noise.Pick(0.01, 0.1, 0.3)) { MinKeep = minKeep },
            2 => new EtaCutoffStage(noise.Pick(0.01, 0.1, 0.3)) { MinKeep = minKeep },
            3 => new TopAStage(noise.Pick(0, 0.1, 0.5)) { MinKeep = minKeep },
            4 => new TopNSigmaStage(noise.Pick(0.5, 1, 2)) { MinKeep = minKeep },
            5 or 6 => new XtcStage(noise.Pick(0, 0.3, 0.5, 1))
            {
                Threshold = noise.Pick(0.05, 0.1, 0.3),
                Protected = noise.Chance(70) ? [] : Tokens(noise, 2),
                MinKeep = minKeep,
                Averaged = noise.Chance(30),
                Coin = noise.Below(2),
            },
            7 => new DynamicTemperatureStage(noise.Pick(0, 0.5, 1), noise.Pick(1, 1.5)) { Exponent = noise.Pick(1, 2) },
            8 => new NoRepeatNGramStage(noise.Pick(1, 2, 3)) { Window = window },
            9 => new MinLengthStage(noise.Pick(0, 1, 5), Tokens(noise, 2)),
            10 => new DryStage(noise.Pick(0, 0.5, 2)) { Base = noise.Pick(1, 1.75), AllowedLength = noise.Between(1, 3), Window = window, Breakers = noise.Chance(70) ? [] : [Tokens(noise, 1)] },
            11 => new BadWordsStage(Tokens(noise, noise.Between(1, 3))),
            12 => new SequenceBiasStage(noise.Pick(0, 1, -1, 3), Tokens(noise, noise.Between(1, 3))),
            13 => new MirostatStage(noise.Pick(0.5, 1, 2)) { M = noise.Pick(5, 100), Mu = noise.Pick(double.NaN, 1.5) },
            14 => new MirostatV2Stage(noise.Pick(0.5, 1, 2)) { Mu = noise.Pick(double.NaN, 1.5) },
            15 => new SmoothingStage(noise.Pick(0, 0.2, 1)) { Curve = noise.Pick(1, 2) },
            16 => new TopHStage(noise.Pick(0.3, 0.7)) { MinKeep = minKeep },
            17 => new TailFreeStage(noise.Pick(0.5, 0.9, 1)) { MinKeep = minKeep },
            18 => new MinKStage(noise.Pick(0, 1, 3)) { MinKeep = minKeep },
            19 => new PLessStage { MinKeep = minKeep },
            20 => new SkewStage(noise.Pick(-1, 0, 1)),
            _ => new AdaptivePStage(noise.Pick(0.2, 0.5, 0.8)) { Average = noise.Pick(double.NaN, 0.6) },
        };
    }

    private static int MinKeep(Noise noise) => noise.Chance(85) ? 1 : noise.Between(2, 4);

    private static int[] Tokens(Noise noise, int count) => [.. Enumerable.Range(0, count).Select(_ => noise.Below(6))];
}
