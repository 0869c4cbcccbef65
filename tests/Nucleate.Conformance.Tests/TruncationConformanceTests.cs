using LlamaPeer;
using Xunit.Abstractions;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// Single stages. What llama.cpp keeps at minus infinity is no survivor on either side; where such candidates would take part
/// there, it gets none (<see cref="Pairing.LeavesOutMasked"/>).
/// </summary>
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
        seed: 3,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Top_p_that_keeps_five_at_least() => Conformance.Check(
        output,
        (random, _) =>
        {
            float p = random.P();
            return new Pairing(new TopPKeepingFiveSampler(1) { P = p }).TopP(p, minKeep: 5);
        },
        seed: 4,
        mostNear: Conformance.FewNearSums);

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

    [PeerFact]
    public void Typical() => Conformance.Check(
        output,
        (random, _) =>
        {
            float p = random.P();
            return new Pairing(new TypicalSampler(1) { P = p }).Typical(p);
        },
        seed: 8,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Top_n_sigma() => Conformance.Check(
        output,
        (random, _) =>
        {
            float n = (float)(0.05 + (4 * random.NextDouble()));
            return new Pairing(new TopNSigmaSampler(1) { N = n }).TopNSigma(n);
        },
        seed: 9,
        mostNear: Conformance.FewNearSums);

    [PeerFact]
    public void Xtc() => Conformance.Check(output, (_, _) => new Pairing(new XtcSampler(1)).Xtc(0.1f), seed: 10);

    [PeerFact]
    public void Xtc_that_keeps_five_at_least() =>
        Conformance.Check(output, (_, _) => new Pairing(new XtcKeepingFiveSampler(1)).Xtc(0.02f, minKeep: 5), seed: 11);

    [PeerFact]
    public void Dynamic_temperature() => Conformance.Check(
        output,
        (random, _) =>
        {
            float maximum = (float)(0.3 + (3 * random.NextDouble()));
            float middle = (0.3f + maximum) / 2;
            float delta = middle - 0.3f;
            return new Pairing(new DynamicTemperatureSampler(1) { Maximum = middle + delta }).DynamicTemperature(middle, delta, 1f);
        },
        seed: 12,
        mostNear: 0);

    [PeerFact]
    public void Dynamic_temperature_with_an_exponent() => Conformance.Check(
        output,
        (_, _) => new Pairing(new SquaredDynamicTemperatureSampler(1)).DynamicTemperature(1f, 0.5f, 2f),
        seed: 13,
        mostNear: 0);

    /// <summary>Both sides take the first of equal logits as long as nothing has sorted the row.</summary>
    [PeerFact]
    public void Greedy() => Conformance.Check(
        output,
        (_, _) => new Pairing(new GreedySampler(1)).Greedy(),
        seed: 7,
        mostNear: 0);
}
