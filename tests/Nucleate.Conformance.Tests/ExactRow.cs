using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// A row in double precision, to which the stages are applied as both sides define them. Beside the survivors it keeps
/// which decisions single precision can turn: those cuts are open, and only there the sides may differ.
/// </summary>
/// <remarks>
/// A stage behind an open cut starts from other survivors, depending on how that went. So a row can be computed again with
/// the cut taken in a given way (<see cref="Fork"/>): what a side has must be what one of the ways leads to.
/// </remarks>
internal sealed partial class ExactRow
{
    /// <summary>Half a unit in the last place of a float, relative: one rounding.</summary>
    private const double Rounding = 1.0 / (1 << 24);

    /// <summary>Nucleate decides boundaries with a tolerance of 1e-6, llama.cpp with none; what lies between is not decided.</summary>
    private const double OurTolerance = 1.1e-6;

    // By token, of all that were legal at first: what is known of those that a side has and the exact row has cut.
    private readonly double[] _logits;
    private readonly IReadOnlyList<int> _turns;
    private readonly HashSet<int> _tied = [];
    private readonly HashSet<int> _exchanged = [];
    private readonly HashSet<int> _undecided = [];
    private readonly List<(int Token, double Logit)> _row = [];
    private int _turn;

    /// <summary>Starts with all legal tokens.</summary>
    /// <param name="logits">The row.</param>
    /// <param name="turns">How many tokens the open cuts keep, the first one first; those behind the last given one stay open.</param>
    public ExactRow(ReadOnlySpan<float> logits, IReadOnlyList<int> turns)
    {
        _turns = turns;
        _logits = new double[logits.Length];
        for (int token = 0; token < logits.Length; token++)
        {
            _logits[token] = logits[token];
            if (!float.IsNegativeInfinity(logits[token]))
            {
                _row.Add((token, logits[token]));
            }
        }

        Sort();
    }

    /// <summary>By falling logit, ties by rising token id.</summary>
    public IReadOnlyList<(int Token, double Logit)> Survivors => _row;

    /// <summary>Tokens of equal logits between which a cut went: llama.cpp's choice among them follows its unstable order.</summary>
    public IReadOnlySet<int> Tied => _tied;

    /// <summary>
    /// Tokens around a cut whose logits are as good as equal, so that rounding may have put others of them in front. As
    /// many are kept whichever they are, and those behind see the same logits by rank, within <see cref="Error"/>.
    /// </summary>
    public IReadOnlySet<int> Exchanged => _exchanged;

    /// <summary>Tokens whose survival single precision may decide either way.</summary>
    public IReadOnlySet<int> Undecided => _undecided;

    /// <summary>How few and how many tokens the first open cut may keep, if it is one that only a number decides.</summary>
    public (int Fewest, int Most)? Fork { get; private set; }

    /// <summary>Whether a stage that looks at all survivors came after an open cut.</summary>
    public bool Cascades { get; private set; }

    /// <summary>How far a logit may be off in single precision, after the roundings of the stages so far.</summary>
    public double Error { get; private set; }

    private double Best => _row[0].Logit;

    /// <summary>The probabilities of these tokens if they are the survivors.</summary>
    public double[] Probabilities(IReadOnlyList<int> tokens)
    {
        double best = tokens.Max(token => _logits[token]);
        return Normalised([.. tokens.Select(token => Math.Exp(_logits[token] - best))]);
    }

    /// <summary>Above 0: divides. llama.cpp rounds the quotient.</summary>
    public void Divide(double temperature)
    {
        if (_row.Count == 0)
        {
            return;
        }

        double largest = Math.Max(Math.Abs(Best), Math.Abs(_row[^1].Logit));
        Error = (Error / temperature) + (2 * Rounding * Math.Max(largest, largest / temperature));
        for (int token = 0; token < _logits.Length; token++)
        {
            _logits[token] /= temperature;
        }

        Reload();
    }

    /// <summary>Changes the logits of some tokens; both sides round after each step.</summary>
    public void Change(IEnumerable<int> tokens, Func<int, double, double> changed)
    {
        double largest = 0;
        foreach (int token in tokens.Distinct().Where(token => token < _logits.Length && !double.IsNegativeInfinity(_logits[token])))
        {
            double after = changed(token, _logits[token]);
            largest = Math.Max(largest, Math.Max(Math.Abs(_logits[token]), Math.Abs(after)));
            _logits[token] = after;
        }

        Error += 2 * Rounding * largest;
        Reload();
        Sort();
    }

    public void Remove(IReadOnlyCollection<int> tokens) => _row.RemoveAll(entry => tokens.Contains(entry.Token));

    private double[] Probabilities()
    {
        double best = Best;
        return Normalised([.. _row.Select(entry => Math.Exp(entry.Logit - best))]);
    }

    private static double[] Normalised(double[] weights)
    {
        double total = weights.Sum();
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] /= total;
        }

        return weights;
    }

    // Before a stage that looks at all survivors. What typical-p and XTC leave open is no number of tokens, and so has no fork.
    private void LookAtSurvivors()
    {
        Cascades |= _undecided.Count > 0;
        if (Cascades && Fork is null)
        {
            throw new NotSupportedException("A stage comes behind a typical-p or an XTC that single precision leaves open: no test needs it.");
        }
    }

    // Single precision keeps between `fewest` and `most` tokens, double precision `exact` of them.
    private void Cut(int fewest, int most, int? exact = null)
    {
        LookAtSurvivors();
        fewest = Math.Min(fewest, _row.Count);
        most = Math.Min(most, _row.Count);
        int kept = Math.Min(exact ?? fewest, _row.Count);
        if (fewest < most && _turn < _turns.Count)
        {
            kept = _turns[_turn++];
        }
        else if (fewest < most)
        {
            Fork ??= (fewest, most);
            _undecided.UnionWith(_row.Take(most).Skip(fewest).Select(entry => entry.Token));
        }

        if (kept > 0 && kept < _row.Count)
        {
            MarkNeighbours(_row[kept - 1].Logit, _row[kept].Logit);
        }

        _row.RemoveRange(kept, _row.Count - kept);
    }

    private void MarkNeighbours(double last, double next)
    {
        if (last == next)
        {
            _tied.UnionWith(_row.Where(entry => entry.Logit == last).Select(entry => entry.Token));
        }
        else if (last - next <= 2 * Error)
        {
            _exchanged.UnionWith(_row.Where(entry => Math.Abs(entry.Logit - last) <= 2 * Error).Select(entry => entry.Token));
        }
    }

    private void Reload()
    {
        foreach (ref (int Token, double Logit) entry in CollectionsMarshal.AsSpan(_row))
        {
            entry.Logit = _logits[entry.Token];
        }
    }

    private void Sort() => _row.Sort(static (left, right) =>
        left.Logit == right.Logit ? left.Token.CompareTo(right.Token) : right.Logit.CompareTo(left.Logit));
}
