using System;
using System.Collections.Generic;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>
/// A row of logits while the reference interpreter works on it: double precision, sorted, slow and obvious. What stages
/// mean is defined on it, and generated code is tested against it.
/// </summary>
internal sealed class ReferenceRow
{
    private readonly double[] _logits;
    private readonly int[] _history;
    private double[]? _beforeCuts;
    private double _temperatureAtCut = 1;
    private double _temperature = 1;

    public ReferenceRow(ReadOnlySpan<float> logits, ReadOnlySpan<ulong> allowed, bool masked, ReadOnlySpan<int> history)
    {
        _history = history.ToArray();
        _logits = new double[logits.Length];
        for (int token = 0; token < _logits.Length; token++)
        {
            bool legal = !float.IsNaN(logits[token]) && (!masked || ((allowed[token >> 6] >> (token & 63)) & 1) != 0);
            _logits[token] = legal ? logits[token] : double.NegativeInfinity;
        }
    }

    /// <summary>Tokens, surviving or not.</summary>
    public int Length => _logits.Length;

    /// <summary>How far below a limit, relative to the probability, still reaches it. Comparing plans tries others.</summary>
    public double Tolerance { get; init; } = KernelShape.BoundaryTolerance;

    /// <summary>The logit of a token; minus infinity if it was removed.</summary>
    public double this[int token]
    {
        get => _logits[token];
        set => _logits[token] = value;
    }

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

    /// <summary>Softmax over the survivors; 0 for removed tokens.</summary>
    public double[] Probabilities() => Softmax(_logits);

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
