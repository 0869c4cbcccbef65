using System;
using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

public sealed class ChainConformanceTests(ITestOutputHelper output)
{
    private const int LargeVocabulary = 128_256;

    [PeerFact]
    public void The_default_order() => Conformance.Check(output, Chain, seed: 21);

    [PeerFact]
    public void The_default_order_on_a_large_vocabulary() =>
        Conformance.Check(output, Chain, seed: 22, mostNear: 2, rows: 60, LargeVocabulary);

    [PeerFact]
    public void The_default_order_with_constants() => Conformance.Check(output, Constants, seed: 23);

    [PeerFact]
    public void The_default_order_with_constants_on_a_large_vocabulary() =>
        Conformance.Check(output, Constants, seed: 24, mostNear: 2, rows: 60, LargeVocabulary);

    [PeerFact]
    public void The_default_order_that_keeps_three_at_least() => Conformance.Check(
        output,
        (random, row) =>
        {
            int k = random.K(row.Length);
            (float p, float m, float t) = (random.P(), random.M(), random.Temperature());
            return new Pairing(new ChainKeepingThreeSampler(1) { K = k, P = p, M = m, T = t }).TopK(k).TopP(p, 3).MinP(m, 3).Temperature(t);
        },
        seed: 25);

    [PeerFact]
    public void Temperature_before_top_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            (float t, float p) = (random.Temperature(), random.P());
            return new Pairing(new NucleusSampler(1) { T = t, P = p }).Temperature(t).TopP(p);
        },
        seed: 26,
        mostNear: Conformance.FewNearSums);

    /// <summary>
    /// The sum over the whole row is llama.cpp's in single precision, one float after the other: on flat rows it is off by
    /// far more than the nucleus's last tokens weigh. There only tokens within that error may differ.
    /// </summary>
    [PeerFact]
    public void Temperature_before_top_p_on_a_large_vocabulary() => Conformance.Check(
        output,
        (random, _) =>
        {
            (float t, float p) = (random.Temperature(), random.P());
            return new Pairing(new NucleusSampler(1) { T = t, P = p }).Temperature(t).TopP(p);
        },
        seed: 28,
        mostNear: 45,
        rows: 60,
        LargeVocabulary);

    [PeerFact]
    public void Temperature_before_min_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            (float t, float m) = (random.Temperature(), random.M());
            return new Pairing(new MinPAfterTemperatureSampler(1) { T = t, M = m }).Temperature(t).MinP(m);
        },
        seed: 27);

    private static Pairing Chain(Random random, float[] row)
    {
        int k = random.K(row.Length);
        (float p, float m, float t) = (random.P(), random.M(), random.Temperature());
        return new Pairing(new ChainSampler(1) { K = k, P = p, M = m, T = t }).TopK(k).TopP(p).MinP(m).Temperature(t);
    }

    private static Pairing Constants(Random random, float[] row) =>
        new Pairing(new ConstantChainSampler(1)).TopK(40).TopP(.95f).MinP(.05f).Temperature(.8f);
}
