using System;
using System.Collections.Generic;
using System.Linq;
using LlamaPeer;
using Nucleate.Plans;

namespace Nucleate.Conformance.Tests;

// Stages that look at the order of accepted tokens, or learn from their own draws.
internal sealed partial class Pairing
{
    private const uint Seed = 7;

    /// <summary>Both sides accept the history.</summary>
    public Pairing Dry(float multiplier, float factor, int allowedLength, int window, int[][] breakers, int[] history)
    {
        Peer.Dry(multiplier, factor, allowedLength, window, breakers);
        foreach (int token in history)
        {
            Ours.Accept(token);
            Peer.Accept(token);
        }

        // On a row of zeros, what the definition leaves is the penalty, with values read as llama.cpp reads them.
        var stage = new DryStage(multiplier) { Base = factor, AllowedLength = allowedLength, Window = window, Breakers = breakers };
        PlanTrace trace = new SamplerPlan(stage) { Dialect = SamplerDialect.LlamaCpp }.Trace(new float[1 + history.DefaultIfEmpty().Max()], null, history);
        Dictionary<int, double> penalties = trace.Survivors.Where(token => token.Logit < 0).ToDictionary(token => token.Token, token => -token.Logit);
        return Add(row => row.Change(penalties.Keys, (token, logit) => logit - penalties[token]));
    }

    /// <summary>Mirostat 2 after some rows of equal logits, of which it does not matter which token is drawn.</summary>
    public Pairing MirostatV2(float tau, float eta, int[] equals)
    {
        Peer.MirostatV2(Seed, tau, eta);
        double mu = WarmUp(equals, 2.0 * tau, (bound, count) => bound - (eta * ((Math.Log2(count) <= bound ? Math.Log2(count) : 0) - tau)));
        return Add(row => row.KeepUnsurprising(mu));
    }

    /// <summary>Mirostat 1 at its first step, without masked candidates, which llama.cpp takes for those of probability 0: for equal logits llama.cpp converts an infinite power to an integer.</summary>
    public Pairing Mirostat(int candidates, float tau, float eta, int m)
    {
        Peer.Mirostat(candidates, Seed, tau, eta, m);
        LeavesOutMasked = true;
        CutsEquals = true;
        return Add(row => row.KeepEstimated(2.0 * tau, candidates, m));
    }

    /// <summary>Adaptive-p after such rows; llama.cpp learns when the token is accepted.</summary>
    public Pairing AdaptiveP(float target, float decay, int[] equals)
    {
        Peer.AdaptiveP(target, decay, Seed);
        decay = Math.Clamp(decay, 0f, 0.99f);
        (double sum, double count) = (target / (1.0 - decay), 1 / (1.0 - decay));
        WarmUp(equals, 0, (_, size) =>
        {
            (sum, count) = ((1.0 / size) + (decay * sum), 1 + (decay * count));
            return 0;
        });
        double aimed = Math.Clamp((2 * target) - (sum / count), 0, 1);
        return target < 0 ? this : Add(row => row.Reweigh(aimed));
    }

    private double WarmUp(int[] equals, double start, Func<double, int, double> learn)
    {
        var candidates = new LlamaRow();
        double state = start;
        foreach (int count in equals)
        {
            float[] row = new float[count];
            Ours.Sample(row);
            candidates.Load(row);
            Peer.Apply(candidates);
            Peer.Accept(candidates.Selected);
            state = learn(state, count);
        }

        return state;
    }
}
