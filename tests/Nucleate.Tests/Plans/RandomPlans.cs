using System.Collections.Generic;
using System.Linq;
using Nucleate.Plans;
using Nucleate.Tests.Support;

namespace Nucleate.Tests.Plans;

/// <summary>Random pipelines, and pairs of them that are near to each other, so that some are the same.</summary>
internal static class RandomPlans
{
    public static SamplerStage[] Pipeline(Noise noise, int longest = 4) => [.. Enumerable.Range(0, noise.Between(1, longest)).Select(_ => Stage(noise))];

    /// <summary>A pipeline and another one: a rearrangement of it, one with a stage more or less or changed, or any.</summary>
    public static (SamplerPlan First, SamplerPlan Second) Pair(Noise noise)
    {
        SamplerStage[] first = Pipeline(noise);
        var second = first.ToList();
        int at = noise.Below(second.Count);
        switch (noise.Below(6))
        {
            case 0:
                second.Insert(noise.Below(second.Count + 1), Stage(noise));
                break;
            case 1:
                second.RemoveAt(at);
                break;
            case 2:
                second[at] = Stage(noise);
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

        int[] history = [.. Enumerable.Range(0, noise.Below(14)).Select(_ => noise.Below(length + 1))];
        return (logits, history);
    }

    private static SamplerStage Stage(Noise noise)
    {
        int minKeep = noise.Chance(85) ? 1 : noise.Between(2, 4);
        int window = noise.Pick(1, 4, 64);
        IReadOnlyList<int> except = noise.Chance(75) ? [] : [noise.Below(6)];
        return noise.Below(12) switch
        {
            0 or 1 => new TemperatureStage(noise.Pick(0, 0.5, 0.5, 0.8, 1, 1.25, 2)),
            2 or 3 => new TopKStage(noise.Pick(1, 2, 3, 5, 20, 40)) { MinKeep = minKeep },
            4 or 5 => new TopPStage(noise.Pick(0.1, 0.5, 0.8, 0.9, 0.95, 1)) { MinKeep = minKeep },
            6 or 7 => new MinPStage(noise.Pick(0, 0.01, 0.05, 0.1, 0.5, 1)) { MinKeep = minKeep },
            8 => noise.Below(3) switch
            {
                0 => new RepetitionPenaltyStage(noise.Pick(1, 1.1, 1.5, 0.8)) { Window = window, Except = except },
                1 => new FrequencyPenaltyStage(noise.Pick(0, 0.5, -0.5, 1)) { Window = window, Except = except },
                _ => new PresencePenaltyStage(noise.Pick(0, 0.5, -0.5, 1)) { Window = window, Except = except },
            },
            9 or 10 => new LogitBiasStage(noise.Below(6), noise.Pick(0, 1, -1, 0.5, 5)),
            _ => noise.Chance(70) ? new SuppressStage([.. Enumerable.Range(0, noise.Below(3)).Select(_ => noise.Below(6))]) : new GreedyStage(),
        };
    }
}
