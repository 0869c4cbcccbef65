using System;
using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// Stages that look at single tokens. llama.cpp has one stage for the three penalties, in the order repetition, frequency,
/// presence; here they are three stages in that order. Its logit bias of minus infinity is a stage of its own here.
/// </summary>
public sealed class AdjustmentConformanceTests(ITestOutputHelper output)
{
    private const int LargeVocabulary = 128_256;

    [PeerFact]
    public void Penalties_over_a_window() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float repetition, float frequency, float presence) = (random.Repetition(), random.Penalty(), random.Penalty());
            return new Pairing(new PenaltySampler(1) { Repetition = repetition, Frequency = frequency, Presence = presence })
                .Penalties(row.Length, PenaltySampler.Window, repetition, frequency, presence, random.History(row.Length));
        },
        seed: 41,
        mostNear: 0);

    [PeerFact]
    public void Penalties_over_a_window_that_most_histories_exceed() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float repetition, float frequency, float presence) = (random.Repetition(), random.Penalty(), random.Penalty());
            return new Pairing(new ShortPenaltySampler(1) { Repetition = repetition, Frequency = frequency, Presence = presence })
                .Penalties(row.Length, ShortPenaltySampler.Window, repetition, frequency, presence, random.History(row.Length));
        },
        seed: 42,
        mostNear: 0);

    [PeerFact]
    public void Penalties_before_the_default_order() => Conformance.Check(output, PenaltyChain, seed: 43);

    [PeerFact]
    public void Penalties_before_the_default_order_on_a_large_vocabulary() =>
        Conformance.Check(output, PenaltyChain, seed: 44, mostNear: 2, rows: 60, LargeVocabulary);

    /// <summary>Without a sort in between, both sides take the first of equal logits.</summary>
    [PeerFact]
    public void Penalties_before_greedy() => Conformance.Check(
        output,
        (random, row) =>
        {
            float repetition = random.Repetition();
            return new Pairing(new PenaltyGreedySampler(1) { Repetition = repetition })
                .Penalties(row.Length, PenaltyGreedySampler.Window, repetition, 0f, 0f, random.History(row.Length))
                .Greedy();
        },
        seed: 45,
        mostNear: 0);

    [PeerFact]
    public void Biases() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float first, float second, float third) = (random.Bias(), random.Bias(), random.Bias());
            bool suppresses = random.Next(2) == 0;
            return new Pairing(new BiasSampler(1) { First = first, Second = second, Third = third, Suppresses = suppresses })
                .Bias(row.Length, [(0, first), (3, second), (60, third)], suppresses ? [1, 5] : []);
        },
        seed: 46,
        mostNear: 0);

    [PeerFact]
    public void Biases_before_the_default_order() => Conformance.Check(
        output,
        (random, row) =>
        {
            (float first, float second, float third) = (random.Bias(), random.Bias(), random.Bias());
            bool suppresses = random.Next(2) == 0;
            int k = random.K(row.Length);
            (float p, float m, float t) = (random.P(), random.M(), random.Temperature());
            var ours = new BiasChainSampler(1) { First = first, Second = second, Third = third, Suppresses = suppresses, K = k, P = p, M = m, T = t };
            return Pairing.Of(ours)
                .Bias(row.Length, [(0, first), (3, second), (60, third)], suppresses ? [1, 5] : [])
                .TopK(k).TopP(p).MinP(m).Temperature(t);
        },
        seed: 47);

    private static Pairing PenaltyChain(Random random, float[] row)
    {
        (float repetition, float frequency, float presence) = (random.Repetition(), random.Penalty(), random.Penalty());
        int k = random.K(row.Length);
        (float p, float m, float t) = (random.P(), random.M(), random.Temperature());
        var ours = new PenaltyChainSampler(1)
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
            .Penalties(row.Length, PenaltyChainSampler.Window, repetition, frequency, presence, random.History(row.Length))
            .TopK(k).TopP(p).MinP(m).Temperature(t);
    }
}
