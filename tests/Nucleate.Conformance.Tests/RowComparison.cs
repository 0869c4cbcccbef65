using System;
using System.Linq;
using LlamaPeer;

namespace Nucleate.Conformance.Tests;

/// <summary>One row through a generated sampler, llama.cpp and the exact computation.</summary>
internal sealed class RowComparison
{
    private readonly Outcomes _outcomes;
    private readonly Side _ours;
    private readonly Side _peer;

    public RowComparison(Pairing pairing, float[] logits, LlamaRow candidates)
    {
        _outcomes = new Outcomes(turns => pairing.Exact(logits, turns));
        IsChanged = _outcomes.Exact.Survivors.Count < logits.Count(float.IsFinite)
            || _outcomes.Exact.Survivors.Any(entry => entry.Logit != logits[entry.Token]);
        var destination = new Candidate[logits.Length];
        int count = pairing.Ours.Filter(logits, destination);
        _ours = new Side("ours", breaksTies: true, logits.Length, destination.Take(count).Select(candidate => (candidate.Token, (double)candidate.Probability)));
        candidates.Load(logits, pairing.LeavesOutMasked);
        pairing.Peer.Apply(candidates);

        // llama.cpp keeps masked entries as candidates, Nucleate does not; their probability is 0 on both sides.
        _peer = new Side("llama.cpp", breaksTies: false, logits.Length, pairing.Selects ? [(candidates.Selected, 1)] : candidates.Distribution());
    }

    /// <summary>Whether no rounding decides: then both sides must have the exact row's survivors.</summary>
    public bool IsDecided => _outcomes.AreOne;

    /// <summary>Whether a cut went between equal logits.</summary>
    public bool HasTies => _outcomes.Exact.Tied.Count > 0;

    /// <summary>Whether the plan did anything to the row.</summary>
    public bool IsChanged { get; }

    /// <summary>What is wrong, or null.</summary>
    public string? Difference() => _outcomes.Difference(_ours) ?? _outcomes.Difference(_peer) ?? Between();

    // Where both have the same survivors, they are nearer to each other than each needs to be to the exact row.
    private string? Between() => IsDecided ? _ours.Difference(_peer, _outcomes.Exact.Error) : null;
}
