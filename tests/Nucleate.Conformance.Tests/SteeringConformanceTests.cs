using System;
using System.Linq;
using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// Stages that look at the order of accepted tokens, or learn from their own draws. What a draw teaches depends on the
/// probability of its token alone, so both sides learn the same from rows of equal logits, whichever token each draws.
/// </summary>
public sealed class SteeringConformanceTests(ITestOutputHelper output)
{
    [PeerFact]
    public void Dry() => Conformance.Check(
        output,
        (random, row) =>
        {
            float multiplier = (float)random.NextDouble() * 2;
            return new Pairing(new DrySampler(1) { Multiplier = multiplier })
                .Dry(multiplier, DrySampler.Base, DrySampler.AllowedLength, DrySampler.Window, [], Repetitive(random, row.Length));
        },
        seed: 81,
        mostNear: 0);

    [PeerFact]
    public void Dry_with_breakers() => Conformance.Check(
        output,
        (random, row) =>
        {
            float multiplier = (float)random.NextDouble() * 2;
            return new Pairing(new BrokenDrySampler(1) { Multiplier = multiplier }).Dry(
                multiplier, BrokenDrySampler.Base, BrokenDrySampler.AllowedLength, BrokenDrySampler.Window, BrokenDrySampler.Breakers,
                Repetitive(random, row.Length));
        },
        seed: 82,
        mostNear: 0);

    [PeerFact]
    public void Mirostat() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float tau, float t) = (0.5f * Tau(random), random.Temperature());
            int candidates = row.Count(logit => !float.IsNegativeInfinity(logit));
            return new Pairing(new MirostatSampler(1) { T = t, Tau = tau })
                .Temperature(t).Mirostat(candidates, tau, MirostatSampler.Eta, MirostatSampler.M);
        },
        seed: 83);

    [PeerFact]
    public void Mirostat_2() => Conformance.Check(
        output,
        (random, _) =>
        {
            (float tau, float t) = (Tau(random), random.Temperature());
            return new Pairing(new MirostatV2Sampler(1) { T = t, Tau = tau })
                .Temperature(t).MirostatV2(tau, MirostatV2Sampler.Eta, EqualLogits(random));
        },
        seed: 84);

    [PeerFact]
    public void Mirostat_2_after_top_k() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float tau, int k) = (Tau(random), random.K(row.Length));
            return new Pairing(new TopKMirostatV2Sampler(1) { K = k, Tau = tau })
                .TopK(k).MirostatV2(tau, TopKMirostatV2Sampler.Eta, []);
        },
        seed: 85);

    [PeerFact]
    public void Adaptive_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            (float target, float t) = ((float)random.NextDouble(), random.Temperature());
            return new Pairing(new AdaptivePSampler(1) { T = t, Target = target })
                .Temperature(t).AdaptiveP(target, AdaptivePSampler.Decay, EqualLogits(random));
        },
        seed: 86,
        mostNear: 0);

    [PeerFact]
    public void Adaptive_p_after_top_k() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float target, int k) = ((float)random.NextDouble(), random.K(row.Length));
            return new Pairing(new TopKAdaptivePSampler(1) { K = k, Target = target })
                .TopK(k).AdaptiveP(target, TopKAdaptivePSampler.Decay, []);
        },
        seed: 87,
        mostNear: 0);

    private static float Tau(Random random) => (float)(0.1 + (7 * random.NextDouble()));

    // Sizes at which no bound that the warm-up can reach is near the surprise, which is a whole number of bits.
    private static int[] EqualLogits(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => 1 << random.Next(0, 7))];

    // A phrase that comes again and again, now and then with another token in it.
    private static int[] Repetitive(Random random, int length)
    {
        int different = Math.Min(length, random.Next(2, 9));
        int[] phrase = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(different))];
        return [.. Enumerable.Range(0, random.Next(120)).Select(i => random.Next(8) == 0 ? random.Next(different) : phrase[i % phrase.Length])];
    }
}
