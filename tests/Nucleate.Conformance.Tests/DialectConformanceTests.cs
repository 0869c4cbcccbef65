using System;
using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// <c>SamplerDialect.LlamaCpp</c> against the library, with the special values that the dialect gives a meaning, on rows
/// with ties and masked entries.
/// </summary>
public sealed class DialectConformanceTests(ITestOutputHelper output)
{
    [PeerFact]
    public void Temperature() => Conformance.Check(
        output,
        (random, _) =>
        {
            float t = random.Next(4) switch { 0 => 0f, 1 => -random.Temperature(), _ => random.Temperature() };
            return new Pairing(new LlamaTemperatureSampler(1) { T = t }).Temperature(t);
        },
        seed: 61,
        mostNear: 0);

    [PeerFact]
    public void Top_k() => Conformance.Check(
        output,
        (random, row) =>
        {
            int k = SpecialK(random, row.Length);
            return new Pairing(new LlamaTopKSampler(1) { K = k }).TopK(k);
        },
        seed: 62,
        mostNear: 0);

    [PeerFact]
    public void Top_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            float p = SpecialP(random);
            return new Pairing(new LlamaTopPSampler(1) { P = p }).TopP(p);
        },
        seed: 63,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Min_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            float m = SpecialM(random);
            return new Pairing(new LlamaMinPSampler(1) { M = m }).MinP(m);
        },
        seed: 64);

    [PeerFact]
    public void Min_p_that_keeps_three_at_least() => Conformance.Check(
        output,
        (random, _) =>
        {
            float m = SpecialM(random);
            return new Pairing(new LlamaMinPKeepingThreeSampler(1) { M = m }).MinP(m, minKeep: 3);
        },
        seed: 65);

    [PeerFact]
    public void The_default_order() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float repetition, float frequency, float presence) = (random.Repetition(), 3 * random.Penalty(), 3 * random.Penalty());
            int k = SpecialK(random, row.Length);
            (float p, float m, float t) = (SpecialP(random), SpecialM(random), random.Temperature());
            var ours = new LlamaChainSampler(1)
            {
                Repetition = repetition,
                Frequency = frequency,
                Presence = presence,
                K = k,
                P = p,
                M = m,
                T = t,
            };
            return Pairing.Of(ours)
                .Penalties(row.Length, LlamaChainSampler.Window, repetition, frequency, presence, random.History(row.Length))
                .TopK(k).TopP(p).MinP(m).Temperature(t);
        },
        seed: 66);

    [PeerFact]
    public void Another_order() => Conformance.Check(
        output,
        (random, row) =>
        {
            int k = SpecialK(random, row.Length);
            (float p, float m, float t) = (SpecialP(random), SpecialM(random), random.Temperature());
            return new Pairing(new LlamaOtherOrderSampler(1) { K = k, P = p, M = m, T = t }).Temperature(t).MinP(m).TopP(p).TopK(k);
        },
        seed: 67);

    [PeerFact]
    public void Constants_that_are_off() => Conformance.Check(
        output,
        (random, row) => new Pairing(new LlamaConstantSampler(1))
            .Penalties(row.Length, LlamaConstantSampler.Window, 1f, 5f, 0f, random.History(row.Length))
            .TopK(-1).MinP(-0.5f).TopP(1.5f).Temperature(0.8f),
        seed: 68,
        mostNear: 0);

    [PeerFact]
    public void A_top_p_of_0() => Conformance.Check(
        output,
        (_, _) => new Pairing(new LlamaOneTokenSampler(1)).TopK(40).TopP(0f),
        seed: 69,
        mostNear: 0);

    [PeerFact]
    public void Typical() => Conformance.Check(
        output,
        (random, row) =>
        {
            float p = SpecialP(random);
            return new Pairing(new LlamaTypicalSampler(1) { P = p }).Typical(p);
        },
        seed: 70,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Typical_that_keeps_three_at_least() => Conformance.Check(
        output,
        (random, row) =>
        {
            float p = SpecialP(random);
            return new Pairing(new LlamaTypicalKeepingThreeSampler(1) { P = p }).Typical(p, minKeep: 3);
        },
        seed: 71,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Top_n_sigma() => Conformance.Check(
        output,
        (random, _) =>
        {
            float n = random.Next(4) == 0 ? -random.Next(2) : (float)(0.05 + (4 * random.NextDouble()));
            return new Pairing(new LlamaTopNSigmaSampler(1) { N = n }).TopNSigma(n);
        },
        seed: 72,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Xtc() => Conformance.Check(
        output,
        (random, row) =>
        {
            float probability = random.Next(3) switch { 0 => 0f, 1 => -1f, _ => 1.5f };
            return new Pairing(new LlamaXtcSampler(1) { Probability = probability }).Xtc(0.1f, minKeep: 2, probability);
        },
        seed: 73);

    [PeerFact]
    public void Adaptive_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            float target = random.Next(3) == 0 ? -0.5f : (float)random.NextDouble();
            return new Pairing(new LlamaAdaptivePSampler(1) { Target = target })
                .AdaptiveP(target, 2f, random.Next(2) == 0 ? [] : [1 << random.Next(0, 7)]);
        },
        seed: 74,
        mostNear: 0);

    [PeerFact]
    public void Constants_of_newer_stages() => Conformance.Check(
        output,
        (random, row) =>
        {
            return new Pairing(new LlamaNewerConstantSampler(1))
                .Dry(1.5f, 1.75f, 2, 0, [], random.History(row.Length)).Dry(1.5f, 0.5f, 2, 64, [], [])
                .TopNSigma(-1f).Typical(2f).Xtc(0.6f).MinP(1.5f, minKeep: 0).AdaptiveP(-1f, 0.9f, []);
        },
        seed: 75,
        mostNear: 0);

    [PeerFact]
    public void The_most_typical_token() => Conformance.Check(
        output,
        (_, row) =>
        {
            return new Pairing(new LlamaMostTypicalSampler(1)).Typical(-1f);
        },
        seed: 76,
        mostNear: Conformance.FewNearSums);

    private static int SpecialK(Random random, int length) => random.Next(5) == 0 ? -random.Next(3) : random.K(length);

    private static float SpecialP(Random random) => random.Next(6) switch { 0 => 0f, 1 => 1.5f, _ => random.P() };

    private static float SpecialM(Random random) => random.Next(6) switch { 0 => 1.05f, 1 => -0.5f, _ => random.M() };
}
