using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>Single stages. What llama.cpp keeps at minus infinity is no survivor on either side.</summary>
public sealed class TruncationConformanceTests(ITestOutputHelper output)
{
    [PeerFact]
    public void Temperature() => Conformance.Check(
        output,
        (random, _) =>
        {
            float t = random.Next(20) == 0 ? 0f : random.Temperature();
            return new Pairing(new TemperatureSampler(1) { T = t }).Temperature(t);
        },
        seed: 1,
        mostNear: 0);

    [PeerFact]
    public void Top_k() => Conformance.Check(
        output,
        (random, row) =>
        {
            int k = random.K(row.Length);
            return new Pairing(new TopKSampler(1) { K = k }).TopK(k);
        },
        seed: 2,
        mostNear: 0);

    [PeerFact]
    public void Top_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            float p = random.P();
            return new Pairing(new TopPSampler(1) { P = p }).TopP(p);
        },
        seed: 3);

    [PeerFact]
    public void Top_p_that_keeps_five_at_least() => Conformance.Check(
        output,
        (random, _) =>
        {
            float p = random.P();
            return new Pairing(new TopPKeepingFiveSampler(1) { P = p }).TopP(p, minKeep: 5);
        },
        seed: 4);

    [PeerFact]
    public void Min_p() => Conformance.Check(
        output,
        (random, _) =>
        {
            float m = random.M();
            return new Pairing(new MinPSampler(1) { M = m }).MinP(m);
        },
        seed: 5);

    [PeerFact]
    public void Min_p_that_keeps_five_at_least() => Conformance.Check(
        output,
        (random, _) =>
        {
            float m = random.M();
            return new Pairing(new MinPKeepingFiveSampler(1) { M = m }).MinP(m, minKeep: 5);
        },
        seed: 6);

    /// <summary>Both sides take the first of equal logits as long as nothing has sorted the row.</summary>
    [PeerFact]
    public void Greedy() => Conformance.Check(
        output,
        (_, _) => new Pairing(new GreedySampler(1)).Greedy(),
        seed: 7,
        mostNear: 0);
}
