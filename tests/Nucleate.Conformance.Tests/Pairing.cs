using System;
using System.Collections.Generic;
using System.Linq;
using LlamaPeer;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// A generated sampler and, stage by stage, llama.cpp's chain that must agree with it and the exact computation that
/// tells where they may differ.
/// </summary>
internal sealed partial class Pairing(ISampler ours) : IDisposable
{
    private readonly List<Action<ExactRow>> _stages = [];
    private bool _sorted;

    public ISampler Ours => ours;

    /// <summary>A pair of a sampler, whatever its type.</summary>
    public static Pairing Of<TSampler>(TSampler ours)
        where TSampler : class, ISampler => new(ours);

    public LlamaChain Peer { get; } = LlamaChain.Create();

    /// <summary>Whether llama.cpp gets no candidates for masked entries, because a stage there would count them or compute NaN from them.</summary>
    public bool LeavesOutMasked { get; private set; }

    /// <summary>Whether a stage cuts by rank or by sum, and so at times between equal logits. Limits by value do not.</summary>
    public bool CutsEquals { get; private set; }

    /// <summary>Whether llama.cpp's chain selects its token without a draw.</summary>
    public bool Selects { get; private set; }

    /// <summary>The row after all stages, with the open cuts taken in the given ways.</summary>
    public ExactRow Exact(ReadOnlySpan<float> logits, IReadOnlyList<int> turns)
    {
        var row = new ExactRow(logits, turns);
        foreach (Action<ExactRow> stage in _stages)
        {
            stage(row);
        }

        return row;
    }

    public Pairing TopK(int k)
    {
        Peer.TopK(k);
        _sorted = true;
        CutsEquals |= k > 0;
        return Add(row => row.KeepTopK(k));
    }

    public Pairing TopP(float p, int minKeep = 1)
    {
        Peer.TopP(p, minKeep);
        _sorted = true;
        CutsEquals |= p < 1;
        return Add(row => row.KeepTopP(p, minKeep));
    }

    public Pairing MinP(float m, int minKeep = 1)
    {
        Peer.MinP(m, minKeep);
        _sorted |= minKeep > 1;
        CutsEquals |= minKeep > 1;
        return Add(row => row.KeepMinP(m, minKeep));
    }

    /// <summary>With a masked candidate, llama.cpp's entropy is NaN.</summary>
    public Pairing Typical(float p, int minKeep = 1)
    {
        Peer.Typical(p, minKeep);
        _sorted = true;
        CutsEquals |= p < 1;
        LeavesOutMasked = true;
        return Add(row => row.KeepTypical(p, minKeep));
    }

    public Pairing TopNSigma(float n)
    {
        Peer.TopNSigma(n);
        _sorted = true;
        return Add(row => row.KeepTopNSigma(n));
    }

    /// <summary>With a probability that leaves nothing to a coin, which would be tossed differently. Masked candidates count for <paramref name="minKeep"/>.</summary>
    public Pairing Xtc(float threshold, int minKeep = 1, float probability = 1)
    {
        Peer.Xtc(probability, threshold, minKeep, seed: 1);
        _sorted = true;
        LeavesOutMasked |= minKeep > 1;
        bool isOn = probability >= 1 && threshold <= 0.5f;
        CutsEquals |= isOn;
        return isOn ? Add(row => row.ExcludeTop(threshold, minKeep)) : this;
    }

    /// <summary>llama.cpp takes the middle and half of the range, and counts masked candidates among the equally probable ones.</summary>
    public Pairing DynamicTemperature(float middle, float delta, float exponent)
    {
        Peer.TemperatureExtended(middle, delta, exponent);
        _sorted = true;
        LeavesOutMasked = true;
        return Add(row => row.FollowEntropy(middle - delta, middle + delta, exponent));
    }

    public Pairing Temperature(float t)
    {
        Peer.Temperature(t);
        bool isStable = !_sorted;
        return Add(row =>
        {
            if (t <= 0)
            {
                row.KeepBest(isStable);
            }
            else
            {
                row.Divide(t);
            }
        });
    }

    public Pairing Greedy()
    {
        Peer.Greedy();
        Selects = true;
        bool isStable = !_sorted;
        return Add(row => row.KeepBest(isStable));
    }

    /// <summary>In llama.cpp's order: repetition, then frequency and presence. Both sides accept the history.</summary>
    public Pairing Penalties(int vocabularySize, int window, float repetition, float frequency, float presence, int[] history)
    {
        Peer.Penalties(vocabularySize, window, repetition, frequency, presence);
        foreach (int token in history)
        {
            Ours.Accept(token);
            Peer.Accept(token);
        }

        Dictionary<int, int> counts = history.TakeLast(window).CountBy(token => token).ToDictionary();
        return Add(row =>
        {
            row.Change(counts.Keys, (_, logit) => logit > 0 ? logit / repetition : logit * repetition);
            row.Change(counts.Keys, (token, logit) => logit - (counts[token] * (double)frequency));
            row.Change(counts.Keys, (_, logit) => logit - presence);
        });
    }

    /// <summary>Biases and suppressed tokens; llama.cpp suppresses by a bias of minus infinity.</summary>
    public Pairing Bias(int vocabularySize, (int Token, float Bias)[] biases, int[] suppressed)
    {
        Peer.LogitBias(vocabularySize, [.. biases, .. suppressed.Select(token => (token, float.NegativeInfinity))]);
        Dictionary<int, float> byToken = biases.ToDictionary(bias => bias.Token, bias => bias.Bias);
        return Add(row =>
        {
            row.Change(byToken.Keys, (token, logit) => logit + byToken[token]);
            row.Remove(suppressed);
        });
    }

    public void Dispose() => Peer.Dispose();

    private Pairing Add(Action<ExactRow> stage)
    {
        _stages.Add(stage);
        return this;
    }
}
