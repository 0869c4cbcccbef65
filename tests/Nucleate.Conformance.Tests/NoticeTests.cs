using System;
using LlamaPeer;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Nucleate.Conformance.Tests;

/// <summary>The comparison itself: a side with another parameter, or with one stage more, is noticed.</summary>
public sealed class NoticeTests(ITestOutputHelper output)
{
    private const int Rows = 200;

    [PeerFact]
    public void Another_temperature() => Notices(
        () => new TemperatureSampler(1) { T = 0.8001 },
        (_, _, pairing) => pairing.Temperature(.8f));

    [PeerFact]
    public void Another_k() => Notices(
        () => new TopKSampler(1) { K = 6 },
        (_, _, pairing) => pairing.TopK(5));

    [PeerFact]
    public void Another_p() => Notices(
        () => new TopPSampler(1) { P = 0.905 },
        (_, _, pairing) => pairing.TopP(.9f));

    [PeerFact]
    public void Another_m() => Notices(
        () => new MinPSampler(1) { M = 0.051 },
        (_, _, pairing) => pairing.MinP(.05f));

    [PeerFact]
    public void Another_number_of_tokens_to_keep() => Notices(
        () => new MinPKeepingFiveSampler(1) { M = 0.5 },
        (_, _, pairing) => pairing.MinP(.5f, minKeep: 4));

    [PeerFact]
    public void Another_window() => Notices(
        () => new ShortPenaltySampler(1) { Repetition = 1.1 },
        (random, row, pairing) => pairing.Penalties(row.Length, ShortPenaltySampler.Window + 1, 1.1f, 0f, 0f, random.History(row.Length)));

    [PeerFact]
    public void Another_order() => Notices(
        () => new NucleusSampler(1) { T = 1.5, P = 0.8 },
        (_, _, pairing) => pairing.TopP(.8f).Temperature(1.5f));

    [PeerFact]
    public void A_bias_that_only_the_peer_has() => Notices(
        () => new GreedySampler(1),
        (_, row, pairing) =>
        {
            pairing.Peer.LogitBias(row.Length, (0, 100f));
            return pairing.Greedy();
        });

    [PeerFact]
    public void A_stage_that_only_the_peer_has() => Notices(
        () => new TopPSampler(1) { P = 0.9 },
        (_, _, pairing) =>
        {
            pairing.TopP(.9f);
            pairing.Peer.TopK(30);
            return pairing;
        });

    private void Notices(Func<ISampler> ours, Func<Random, float[], Pairing, Pairing> peer)
    {
        FailException failure = Assert.Throws<FailException>(() => Conformance.Check(
            output, (random, row) => peer(random, row, new Pairing(ours())), seed: 61, rows: Rows));
        output.WriteLine(failure.Message);
    }
}
