using System;
using System.Collections.Generic;
using System.Linq;
using LlamaPeer;

namespace Nucleate.Conformance.Tests;

/// <summary>One row through a generated sampler, llama.cpp and the exact computation.</summary>
internal sealed class RowComparison
{
    /// <summary>Relative; the roundings that the stages' own float arithmetic adds to a logit come on top.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>Where a float has no full precision any more.</summary>
    private const double Smallest = 1e-37;

    private readonly ExactRow _exact;
    private readonly Dictionary<int, double> _ours;
    private readonly Dictionary<int, double> _peer;

    public RowComparison(Pairing pairing, float[] logits, LlamaRow candidates)
    {
        _exact = pairing.Exact(logits);
        var destination = new Candidate[logits.Length];
        int count = pairing.Ours.Filter(logits, destination);
        _ours = destination.Take(count).ToDictionary(candidate => candidate.Token, candidate => (double)candidate.Probability);
        candidates.Load(logits, pairing.LeavesOutMasked);
        pairing.Peer.Apply(candidates);

        // llama.cpp keeps masked entries as candidates, Nucleate does not; their probability is 0 on both sides.
        _peer = pairing.Selects
            ? new Dictionary<int, double> { [candidates.Selected] = 1 }
            : candidates.Distribution().ToDictionary(entry => entry.Token, entry => entry.Probability);
    }

    /// <summary>Whether single precision may decide about a token either way.</summary>
    public bool IsNearBoundary => _exact.Undecided.Count > 0;

    /// <summary>Whether a cut went between equal logits.</summary>
    public bool HasTies => _exact.Tied.Count > 0;

    /// <summary>What is wrong, or null.</summary>
    public string? Difference() => IsNearBoundary ? NearBoundary() : Survivors() ?? Probabilities();

    // Near a boundary the sides may differ, but only in the tokens there.
    private string? NearBoundary()
    {
        if (_exact.Cascades)
        {
            return null;
        }

        int[] differing = [.. _ours.Keys.Except(_peer.Keys).Union(_peer.Keys.Except(_ours.Keys))];
        int[] decided = [.. differing.Where(token => !_exact.Undecided.Contains(token) && !_exact.Tied.Contains(token))];
        return decided.Length == 0 ? null : $"the sides differ in {List(decided)}, which no rounding explains";
    }

    private string? Survivors()
    {
        int[] expected = [.. _exact.Survivors.Select(entry => entry.Token)];
        if (!_ours.Keys.Order().SequenceEqual(expected.Order()))
        {
            return $"ours has {Difference(_ours.Keys, expected)}";
        }

        if (_peer.Count != expected.Length || !Untied(_peer.Keys).SequenceEqual(Untied(expected)))
        {
            return $"llama.cpp has {Difference(_peer.Keys, expected)}";
        }

        return null;
    }

    private string? Probabilities()
    {
        // Tied tokens may be others on either side, but they weigh the same; so the sorted lists are compared, too.
        double[] exact = _exact.Survivors.Count == 0 ? [] : _exact.Probabilities();
        var byToken = _exact.Survivors.Zip(exact).ToDictionary(pair => pair.First.Token, pair => pair.Second);
        foreach ((int token, double probability) in byToken)
        {
            if (!IsClose(_ours[token], probability))
            {
                return FormattableString.Invariant($"token {token}: ours {_ours[token]:R}, exactly {probability:R}");
            }

            if (_peer.TryGetValue(token, out double peer) && !IsClose(_ours[token], peer))
            {
                return FormattableString.Invariant($"token {token}: ours {_ours[token]:R}, llama.cpp {peer:R}");
            }
        }

        return _ours.Values.Order().Zip(_peer.Values.Order()).Any(pair => !IsClose(pair.First, pair.Second))
            ? "the sorted probabilities differ"
            : null;
    }

    private bool IsClose(double actual, double expected) =>
        Math.Abs(actual - expected) <= ((Tolerance + (4 * _exact.Error)) * Math.Max(actual, expected)) + Smallest;

    private IEnumerable<int> Untied(IEnumerable<int> tokens) => tokens.Where(token => !_exact.Tied.Contains(token)).Order();

    private static string Difference(IEnumerable<int> actual, int[] expected) =>
        $"{List([.. actual.Except(expected)])} too much and lacks {List([.. expected.Except(actual)])}";

    private static string List(int[] tokens) =>
        tokens.Length == 0 ? "nothing" : $"[{string.Join(", ", tokens.Take(8))}{(tokens.Length > 8 ? ", …" : string.Empty)}]";
}
