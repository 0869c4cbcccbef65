using System;
using System.Collections.Generic;
using Nucleate.Dialects;
using Nucleate.Kernels;
using Nucleate.Randomness;

namespace Nucleate.Plans;

/// <summary>
/// A row of logits while the reference interpreter works on it: double precision, sorted, slow and obvious. What stages
/// mean is defined on it, and generated code is tested against it.
/// </summary>
internal sealed class ReferenceRow
{
    private readonly double[] _logits;
    private readonly int[] _history;
    private readonly SamplerState _state;
    private double[]? _beforeCuts;
    private double _temperatureAtCut = 1;
    private double _temperature = 1;

    public ReferenceRow(
        ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, bool masked, ReadOnlySpan<int> history, SamplerState state = default)
    {
        _state = state;
        _history = history.ToArray();
        _logits = new double[logits.Length];
        for (int token = 0; token < _logits.Length; token++)
        {
            bool legal = !float.IsNaN(logits[token]) && (!masked || ((allowed[token >> 6] >> (token & 63)) & 1) != 0);
            _logits[token] = legal ? logits[token] : double.NegativeInfinity;
        }
    }

    /// <summary>Whose variants of stages run.</summary>
    public DialectFacts Dialect { get; init; } = DialectCatalog.Own;

    /// <summary>Tokens, surviving or not.</summary>
    public int Length => _logits.Length;

    /// <summary>How many tokens were drawn before this step.</summary>
    public long Position => _state.Position;

    /// <summary>How far below a limit, relative to the probability, still reaches it. Comparing plans tries others.</summary>
    public double Tolerance { get; init; } = KernelShape.BoundaryTolerance;

    /// <summary>The logit of a token; minus infinity if it was removed.</summary>
    public double this[int token]
    {
        get => _logits[token];
        set => _logits[token] = value;
    }

    /// <summary>What smoothing took from all logits: for a stage that looks at a logit's sign, it is this much larger.</summary>
    public double Shift { get; set; }

    /// <summary>How many tokens survive.</summary>
    public int Survivors => Order().Length;

    /// <summary>The surviving tokens by falling logit, ties by rising id.</summary>
    public int[] Order()
    {
        var order = new List<int>();
        for (int token = 0; token < _logits.Length; token++)
        {
            if (_logits[token] > double.NegativeInfinity)
            {
                order.Add(token);
            }
        }

        order.Sort((a, b) => _logits[a] == _logits[b] ? a.CompareTo(b) : _logits[b].CompareTo(_logits[a]));
        return [.. order];
    }

    /// <summary>
    /// The tokens that a truncation chooses from, in the same order. Here plus infinity wins; until then a temperature
    /// or an adjustment leaves it infinite, and a stage that does nothing decides nothing.
    /// </summary>
    public int[] Candidates()
    {
        KeepInfinite();
        return Order();
    }

    /// <summary>
    /// Of the candidates, which are not none: the logarithm of the sum of e^(l - max), and the mean logit under their
    /// probabilities.
    /// </summary>
    public (double LogMass, double Mean) Moments(int[] candidates)
    {
        double best = _logits[candidates[0]];
        double mass = 0;
        double moment = 0;
        foreach (int token in candidates)
        {
            double weight = Math.Exp(_logits[token] - best);
            mass += weight;
            moment += weight * (_logits[token] - best);
        }

        return (Math.Log(mass), best + (moment / mass));
    }

    /// <summary>The entropy of the candidates, in nats.</summary>
    public double Entropy(int[] candidates)
    {
        (double logMass, double mean) = Moments(candidates);
        return logMass + _logits[candidates[0]] - mean;
    }

    /// <summary>Keeps the candidates (by falling logit) of at least a logit, but at least <paramref name="minKeep"/> of them.</summary>
    public void KeepAtLeast(int[] candidates, double logit, int minKeep)
    {
        int kept = 0;
        while (kept < candidates.Length && _logits[candidates[kept]] >= logit)
        {
            kept++;
        }

        KeepPrefix(candidates, kept, minKeep);
    }

    /// <summary>The uniform number of one of the coins of the step's XTC stages.</summary>
    public double Coin(int number) => _state.Uniform((RandomPurpose)((int)RandomPurpose.Xtc + number));

    /// <summary>Softmax over the survivors; 0 for removed tokens.</summary>
    public double[] Probabilities() => Softmax(_logits);

    /// <summary>The last accepted tokens, oldest first.</summary>
    public ReadOnlySpan<int> LastAccepted(int window) => _history.AsSpan(Math.Max(0, _history.Length - window));

    /// <summary>Whether the accepted tokens end with a sequence; every history ends with an empty one.</summary>
    public bool HistoryEndsWith(IReadOnlyList<int> tokens) => _history.AsSpan().EndsWith([.. tokens]);

    /// <summary>Masks a token, whatever its logit.</summary>
    public void Remove(int token)
    {
        if (token < Length)
        {
            _logits[token] = double.NegativeInfinity;
        }
    }

    /// <summary>How often a token occurs in the last accepted ones.</summary>
    public Dictionary<int, int> Counts(int window, int[] except)
    {
        var counts = new Dictionary<int, int>();
        for (int i = Math.Max(0, _history.Length - window); i < _history.Length; i++)
        {
            int token = _history[i];
            if (token < Length && Array.IndexOf(except, token) < 0)
            {
                counts[token] = counts.GetValueOrDefault(token) + 1;
            }
        }

        return counts;
    }

    /// <summary>Divides all logits by a temperature above 0.</summary>
    public void Divide(double temperature)
    {
        _temperature *= temperature;
        Shift /= temperature;
        for (int token = 0; token < _logits.Length; token++)
        {
            _logits[token] /= temperature;
        }
    }

    /// <summary>Keeps the first tokens of the order, but at least <paramref name="minKeep"/> of them.</summary>
    public void KeepPrefix(int[] order, int count, int minKeep = 1)
    {
        if (_beforeCuts is null)
        {
            _beforeCuts = (double[])_logits.Clone();
            _temperatureAtCut = _temperature;
        }

        for (int i = Math.Max(count, minKeep); i < order.Length; i++)
        {
            _logits[order[i]] = double.NegativeInfinity;
        }
    }

    /// <summary>Plus infinity wins: it becomes 0 and everything else is removed.</summary>
    public void KeepInfinite()
    {
        if (Array.Exists(_logits, double.IsPositiveInfinity))
        {
            for (int token = 0; token < _logits.Length; token++)
            {
                _logits[token] = double.IsPositiveInfinity(_logits[token]) ? 0 : double.NegativeInfinity;
            }
        }
    }

    /// <summary>The survivors' share of the distribution without truncations, at the present temperature.</summary>
    public double KeptMass()
    {
        if (_beforeCuts is null)
        {
            return 1;
        }

        double[] uncut = Softmax(Array.ConvertAll(_beforeCuts, logit => logit * _temperatureAtCut / _temperature));
        double kept = 0;
        foreach (int token in Order())
        {
            kept += uncut[token];
        }

        return kept;
    }

    private static double[] Softmax(double[] logits)
    {
        double best = double.NegativeInfinity;
        foreach (double logit in logits)
        {
            best = Math.Max(best, logit);
        }

        double[] probabilities = new double[logits.Length];
        double total = 0;
        for (int token = 0; token < logits.Length && best > double.NegativeInfinity; token++)
        {
            // Equal to the best also where both are infinite, whose difference is NaN.
            total += probabilities[token] = logits[token] == best ? 1 : Math.Exp(logits[token] - best);
        }

        for (int token = 0; token < logits.Length && total > 0; token++)
        {
            probabilities[token] /= total;
        }

        return probabilities;
    }
}
