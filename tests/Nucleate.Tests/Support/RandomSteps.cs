using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>Steps with random stages in any order on random rows; the seed is enough to make one again.</summary>
internal static class RandomSteps
{
    private static readonly double[] s_temperatures = [0, 0.2, 0.5, 0.7, 0.8, 1, 1, 1.2, 1.5, 2, 5, 100];
    private static readonly double[] s_ps = [1e-9, 0.1, 0.3, 0.5, 0.75, 0.9, 0.95, 0.99, 0.9999, 1];
    private static readonly double[] s_ms = [0, 1e-9, 1e-4, 0.01, 0.05, 0.1, 0.25, 0.5, 0.9, 1];
    private static readonly int[] s_ks = [1, 2, 3, 7, 20, 40, 64, 100, 500, 1024, 1025, 1500, 2000, 3000, 100_000];

    public static Step Make(ulong seed, int longest)
    {
        var noise = new Noise(seed);
        int length = noise.Chance(50) ? noise.Below(320) : noise.Below(longest);
        RowShape shape = noise.Pick(Rows.Shapes);
        float[] logits = Rows.Make(shape, length, noise);
        Spoil(logits, noise);
        int[] history = History(logits, noise);
        MaskKind mask = noise.Chance(30) ? noise.Pick(Masks.Kinds) : MaskKind.None;
        var stages = new SamplerStage[noise.Below(6)];
        for (int i = 0; i < stages.Length; i++)
        {
            stages[i] = noise.Chance(65) ? Stage(logits, history, noise) : Newer(i, logits, noise);
        }

        return new Step([.. stages, .. Terminal(noise)], logits)
        {
            Seed = seed,
            History = history,
            Position = noise.Below(4),
            Mask = mask == MaskKind.None ? null : Masks.Make(mask, length, noise),
            Name = string.Create(
                CultureInfo.InvariantCulture, $"seed {seed} of {longest}, {shape}, mask {mask}, {history.Length} accepted"),
        };
    }

    private static void Spoil(float[] logits, Noise noise)
    {
        if (noise.Chance(15))
        {
            Rows.Sprinkle(logits, float.NaN, noise.Between(1, 5), noise);
        }

        if (noise.Chance(25))
        {
            Rows.Sprinkle(logits, float.NegativeInfinity, 1 + noise.Below(1 + (logits.Length / 2)), noise);
        }

        if (noise.Chance(6))
        {
            Rows.Sprinkle(logits, float.PositiveInfinity, noise.Between(1, 4), noise);
        }
    }

    // Mostly likely tokens, some of them several times; one may be outside of the row.
    private static int[] History(float[] logits, Noise noise)
    {
        if (logits.Length == 0 || noise.Chance(30))
        {
            return [];
        }

        int[] history = new int[noise.Chance(5) ? noise.Between(1500, 4000) : noise.Between(1, 90)];
        for (int i = 0; i < history.Length; i++)
        {
            int best = noise.Below(logits.Length + 1);
            for (int rival = 0; rival < 3; rival++)
            {
                int other = noise.Below(logits.Length);
                best = best == logits.Length || logits[other] > logits[best] ? other : best;
            }

            history[i] = i > 0 && noise.Chance(20) ? history[noise.Below(i)] : best;
        }

        return history;
    }

    private static SamplerStage Newer(int coin, float[] logits, Noise noise)
    {
        int minKeep = noise.Chance(85) ? 1 : noise.Pick(2, 5, 50, 1024);
        IReadOnlyList<int> exempt = noise.Chance(70) ? [] : [.. Enumerable.Range(0, 3).Select(_ => noise.Below(logits.Length + 2))];
        return noise.Below(14) switch
        {
            12 or 13 => new SmoothingStage(noise.Pick(0, 0.02, 0.15, 0.3, 0.3, 1, 4)) { Curve = noise.Pick(1, 1, 1.5, 2.5, 3) },
            8 => new TopHStage(noise.Pick(0.01, 0.2, 0.4, 0.4, 0.7, 0.95, 1)) { MinKeep = minKeep },
            9 => new MinKStage(noise.Pick(0, 0, 3, 3, 50, 2000)) { MinKeep = minKeep },
            10 => new PLessStage { MinKeep = minKeep },
            11 => new TailFreeStage(noise.Pick(0.1, 0.5, 0.9, 0.95, 0.999, 1)) { MinKeep = minKeep },
            0 or 1 => new TypicalPStage(noise.Pick(s_ps)) { MinKeep = minKeep },
            2 => new EpsilonCutoffStage(noise.Pick(1e-9, 1e-5, 3e-4, 0.01, 0.2, 0.9)) { MinKeep = minKeep },
            3 => new EtaCutoffStage(noise.Pick(1e-9, 1e-5, 3e-4, 0.01, 0.2, 0.9)) { MinKeep = minKeep },
            4 => new TopAStage(noise.Pick(s_ms)) { MinKeep = minKeep },
            5 => new TopNSigmaStage(noise.Pick(0.01, 0.5, 1, 1.5, 3, 10)) { MinKeep = minKeep },
            6 => new DynamicTemperatureStage(noise.Pick(0, 0.3, 0.8), noise.Pick(0.8, 1, 2, 5)) { Exponent = noise.Pick(1, 1, 0.5, 2.5) },
            _ => new XtcStage(noise.Pick(0, 0.5, 0.5, 0.9, 1))
            {
                Threshold = noise.Pick(0.002, 0.02, 0.1, 0.1, 0.3, 0.5),
                Protected = exempt,
                MinKeep = minKeep,
                Coin = coin,
                Averaged = noise.Chance(40),
            },
        };
    }

    private static SamplerStage Stage(float[] logits, int[] history, Noise noise)
    {
        int minKeep = noise.Chance(85) ? 1 : noise.Pick(2, 5, 50, 1024);
        int window = noise.Pick(1, 8, 64, 4096);
        IReadOnlyList<int> except = noise.Chance(70) ? [] : [.. history.Take(3)];
        return noise.Below(14) switch
        {
            0 or 1 => new TemperatureStage(noise.Pick(s_temperatures)),
            2 or 3 => new TopKStage(noise.Pick(s_ks)) { MinKeep = minKeep },
            4 or 5 => new TopPStage(noise.Pick(s_ps)) { MinKeep = minKeep },
            6 or 7 => new MinPStage(noise.Pick(s_ms)) { MinKeep = minKeep },
            8 => noise.Below(4) switch
            {
                // Thetas are floats: the generated call passes them as such.
                0 => new RepetitionPenaltyStage(noise.Pick(0.5f, 1.1f, 1.3f, 2)) { Window = window, Except = except },
                1 => new FrequencyPenaltyStage(noise.Pick(-2, -0.3, 0.1, 0.5, 2)) { Window = window, Except = except },
                2 => new PresencePenaltyStage(noise.Pick(-1, 0.25, 1.5)) { Window = window, Except = except },
                _ => new RepetitionPenaltyStage(noise.Pick(1.05f, 50)) { Window = window, Except = except },
            },
            9 => new LogitBiasStage(noise.Below(logits.Length + 1), noise.Pick(-100f, -5, -0.7f, 0.3f, 4, 30)),
            10 => new DryStage(noise.Pick(0, 0.8, 3)) { Base = noise.Pick(1, 1.75, 3), AllowedLength = noise.Pick(1, 2, 4), Window = window, Breakers = Breakers(history, noise) },
            11 => new NoRepeatNGramStage(noise.Pick(1, 2, 2, 3, 5)) { Window = window, Except = except },
            12 => noise.Below(3) switch
            {
                0 => new BadWordsStage(Sequence(logits, history, noise)),
                1 => new SequenceBiasStage(noise.Pick(-100f, -2, 0.3f, 4), Sequence(logits, history, noise)),
                _ => new MinLengthStage(noise.Below(4), [.. history.Take(2), noise.Below(logits.Length + 2)]),
            },
            _ => noise.Chance(85)
                ? new SuppressStage([.. Enumerable.Range(0, noise.Between(1, 4)).Select(_ => noise.Below(logits.Length + 2))])
                : new GreedyStage(),
        };
    }

    private static SamplerStage[] Terminal(Noise noise)
    {
        double learned = noise.Chance(50) ? double.NaN : 8 * noise.Unit();
        double tau = noise.Pick(0, 0.5, 2, 3, 5, 9, 60);
        return noise.Below(12) switch
        {
            0 => [new MirostatStage(tau) { Mu = learned, M = noise.Pick(2, 3, 10, 100, 1024) }],
            1 or 2 => [new MirostatV2Stage(tau) { Mu = learned }],
            4 or 5 => [new SkewStage(noise.Pick(-2, -0.5, 0, 0.5, 1, 3))],
            3 => [new AdaptivePStage(noise.Pick(0, 0.05, 0.3, 0.7, 1)) { Average = learned / 8 }],
            _ => [],
        };
    }

    // Ends of the history often, so that they match; then any token.
    private static int[] Sequence(float[] logits, int[] history, Noise noise) =>
        [.. history.TakeLast(noise.Below(4)), noise.Below(logits.Length + 1)];

    private static IReadOnlyList<int>[] Breakers(int[] history, Noise noise) =>
        [.. Enumerable.Range(0, history.Length == 0 ? 0 : noise.Below(3)).Select(_ => (int[])[.. history.Skip(noise.Below(history.Length)).Take(noise.Between(1, 3))])];
}
