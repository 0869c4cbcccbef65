using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

/// <summary>
/// A row in double precision, to which the stages are applied as both sides define them. Beside the survivors it keeps
/// which decisions single precision can turn: those rows are near a boundary, and only those may differ.
/// </summary>
internal sealed partial class ExactRow
{
    /// <summary>Half a unit in the last place of a float, relative: one rounding.</summary>
    private const double Rounding = 1.0 / (1 << 24);

    /// <summary>Nucleate decides boundaries with a tolerance of 1e-6, llama.cpp with none; what lies between is not decided.</summary>
    private const double OurTolerance = 1.1e-6;

    private readonly HashSet<int> _tied = [];
    private readonly HashSet<int> _undecided = [];
    private List<(int Token, double Logit)> _row;

    public ExactRow(ReadOnlySpan<float> logits)
    {
        _row = [];
        for (int token = 0; token < logits.Length; token++)
        {
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

    /// <summary>Tokens whose survival single precision may decide either way.</summary>
    public IReadOnlySet<int> Undecided => _undecided;

    /// <summary>Whether another cut came after an undecided one, which then started from other survivors.</summary>
    public bool Cascades { get; private set; }

    /// <summary>How far a logit may be off in single precision, after the roundings of the stages so far.</summary>
    public double Error { get; private set; }

    private double Best => _row[0].Logit;

    public double[] Probabilities()
    {
        double[] weights = [.. _row.Select(entry => Math.Exp(entry.Logit - Best))];
        double total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    /// <summary>Above 0: divides. llama.cpp rounds the quotient.</summary>
    public void Divide(double temperature)
    {
        Error /= temperature;
        Change(_row.Select(entry => entry.Token), (_, logit) => logit / temperature);
    }

    /// <summary>Changes the logits of some tokens; both sides round after each step.</summary>
    public void Change(IEnumerable<int> tokens, Func<int, double, double> changed)
    {
        var listed = new HashSet<int>(tokens);
        double largest = 0;
        for (int i = 0; i < _row.Count; i++)
        {
            (int token, double logit) = _row[i];
            if (listed.Contains(token))
            {
                double after = changed(token, logit);
                largest = Math.Max(largest, Math.Max(Math.Abs(logit), Math.Abs(after)));
                _row[i] = (token, after);
            }
        }

        Error += 2 * Rounding * largest;
        Sort();
    }

    public void Remove(IReadOnlyCollection<int> tokens) => _row.RemoveAll(entry => tokens.Contains(entry.Token));

    /// <summary>0 and less is off.</summary>
    public void KeepTopK(int k)
    {
        if (k > 0)
        {
            Cut(k, k);
        }
    }

    /// <summary>One token is left. <paramref name="isStable"/>: llama.cpp sees the row in token order, so the lowest id wins there too.</summary>
    public void KeepBest(bool isStable)
    {
        Cut(1, 1);
        if (isStable)
        {
            _tied.Clear();
        }
    }

    public void KeepTopP(double p, int minKeep)
    {
        if (p >= 1 || _row.Count == 0)
        {
            return;
        }

        (double[] cumulative, double[] errors) = Cumulative();
        Cut(
            Math.Max(minKeep, FirstReaching(rank => cumulative[rank] + errors[rank] >= p)),
            Math.Max(minKeep, FirstReaching(rank => cumulative[rank] - errors[rank] >= p)),
            Math.Max(minKeep, FirstReaching(rank => cumulative[rank] >= p)));
    }

    public void KeepMinP(double m, int minKeep)
    {
        if (m <= 0 || _row.Count == 0)
        {
            return;
        }

        double threshold = Best + Math.Log(m);
        double tolerance = OurTolerance + (2 * Error) + (2 * Rounding * (Math.Abs(Best) + Math.Abs(Math.Log(m))));
        // The best token itself is no matter of rounding.
        int CountAbove(double bound) => Math.Max(1, _row.Count(entry => entry.Logit >= bound));
        Cut(
            Math.Max(minKeep, CountAbove(threshold + tolerance)),
            Math.Max(minKeep, CountAbove(threshold - tolerance)),
            Math.Max(minKeep, CountAbove(threshold)));
    }

    /// <summary>By the distance of the logit to the mean one, which is that of the surprise to the entropy.</summary>
    public void KeepTypical(double p, int minKeep)
    {
        if (p >= 1 || _row.Count == 0)
        {
            return;
        }

        double[] probabilities = Probabilities();
        double mean = _row.Zip(probabilities, (entry, probability) => entry.Logit * probability).Sum() + 5e-7;
        var order = _row.OrderBy(entry => Math.Abs(entry.Logit - mean)).ToList();
        double[] distances = [.. order.Select(entry => Math.Abs(entry.Logit - mean))];
        (double[] cumulative, double[] errors) = Cumulative(order);
        int First(Func<int, bool> reaches) => Math.Min(Math.Max(minKeep, FirstReaching(reaches)), order.Count) - 1;
        int fewest = First(rank => cumulative[rank] + errors[rank] >= p);
        int most = First(rank => cumulative[rank] - errors[rank] >= p);
        int last = First(rank => cumulative[rank] >= p * (1 - 1e-6));

        // The entropy and the logarithms of the probabilities are single there, and so is their difference.
        double error = EntropyError(probabilities) + (4 * Rounding * (Math.Abs(Best) + distances[most] + 20));
        var around = order.Where((_, rank) => distances[rank] >= distances[fewest] - error && distances[rank] <= distances[most] + error).ToList();
        if (fewest != most || around.Select(entry => entry.Logit).Distinct().Count() > 1)
        {
            _undecided.UnionWith(around.Select(entry => entry.Token));
        }
        else
        {
            _tied.UnionWith(around.Select(entry => entry.Token));
        }

        var survivors = new HashSet<int>(order.Take(last + 1).Select(entry => entry.Token));
        _row.RemoveAll(entry => !survivors.Contains(entry.Token));
    }

    /// <summary>0 and less is off.</summary>
    public void KeepTopNSigma(double n)
    {
        if (n <= 0)
        {
            return;
        }

        double mean = _row.Average(entry => entry.Logit);
        double margin = n * Math.Sqrt(_row.Average(entry => (entry.Logit - mean) * (entry.Logit - mean)));
        double tolerance = (margin * (OurTolerance + (Rounding * _row.Count / 4))) + (4 * Rounding * (Math.Abs(Best) + margin + Math.Abs(mean)));
        int CountAbove(double bound) => Math.Max(1, _row.Count(entry => entry.Logit >= bound));
        Cut(CountAbove(Best - margin + tolerance), CountAbove(Best - margin - tolerance), CountAbove(Best - (margin * (1 + 1e-6))));
    }

    public void ExcludeTop(double threshold, int minKeep)
    {
        double[] probabilities = Probabilities();
        double error = OurTolerance + SumError(probabilities) + (20 * Rounding);
        int CountFrom(double least) => probabilities.Count(probability => probability >= least);
        int top = CountFrom(threshold * (1 - 1e-6));
        if (CountFrom(threshold * (1 + error)) != CountFrom(threshold * (1 - error)))
        {
            _undecided.UnionWith(_row.Take(CountFrom(threshold * (1 - error)) + 1).Select(entry => entry.Token));
        }

        if (top < 2 || _row.Count - (top - 1) < minKeep)
        {
            return;
        }

        double last = _row[top - 1].Logit;
        if (_row[top - 2].Logit == last)
        {
            _tied.UnionWith(_row.Where(entry => entry.Logit == last).Select(entry => entry.Token));
        }

        _row.RemoveRange(0, top - 1);
    }

    public void FollowEntropy(double minimum, double maximum, double exponent)
    {
        // llama.cpp leaves a single candidate as it is, which has probability 1 either way.
        double[] probabilities = Probabilities();
        double entropy = -probabilities.Sum(probability => probability > 0 ? probability * Math.Log(probability) : 0);
        double share = _row.Count > 1 ? Math.Clamp(entropy / Math.Log(_row.Count), 0, 1) : 0;
        double temperature = minimum + ((maximum - minimum) * Math.Pow(share, exponent));

        // The entropy is added up in single precision there.
        double spread = Best - _row[^1].Logit;
        double moved = (EntropyError(probabilities) / Math.Max(entropy, 1e-30)) + (8 * Rounding);
        double factor = (temperature - minimum) / temperature * exponent * moved;
        Divide(temperature);
        Error += spread / temperature * factor;
        Error += 4 * Rounding * (spread / temperature);
    }

    // How far a sum of all probabilities may be off if single precision adds them one after the other.
    private static double SumError(double[] probabilities)
    {
        float sum = 0;
        foreach (double probability in probabilities)
        {
            sum += (float)probability;
        }

        return (2 * Math.Abs(sum - 1)) + (8 * Rounding);
    }

    // How far the entropy may be off if single precision adds up probabilities and entropy, in rank or in token order.
    private double EntropyError(double[] probabilities)
    {
        double exact = -probabilities.Sum(probability => probability > 0 ? probability * Math.Log(probability) : 0);
        float[] weights = [.. _row.Select(entry => MathF.Exp((float)entry.Logit - (float)Best))];
        float[] byToken = [.. _row.Zip(weights).OrderBy(pair => pair.First.Token).Select(pair => pair.Second)];
        double measured = Math.Max(Math.Abs(Entropy(weights) - exact), Math.Abs(Entropy(byToken) - exact));
        return (1.5 * measured) + (8 * Rounding * exact);
    }

    private static float Entropy(float[] weights)
    {
        float sum = weights.Aggregate(0f, (total, weight) => total + weight);
        return weights.Select(weight => weight / sum).Where(p => p > 0).Aggregate(0f, (total, p) => total - (p * MathF.Log(p)));
    }

    // How single precision would add the same numbers up, in rank order and in token order, tells how far it may be off.
    private (double[] Cumulative, double[] Errors) Cumulative() => Cumulative(_row);

    private (double[] Cumulative, double[] Errors) Cumulative(List<(int Token, double Logit)> order)
    {
        double exactTotal = order.Sum(entry => Math.Exp(entry.Logit - Best));
        double[] probabilities = [.. order.Select(entry => Math.Exp(entry.Logit - Best) / exactTotal)];
        float[] weights = [.. order.Select(entry => MathF.Exp((float)entry.Logit - (float)Best))];
        float byRank = weights.Aggregate(0f, (sum, weight) => sum + weight);
        float byToken = order.Zip(weights).OrderBy(pair => pair.First.Token).Aggregate(0f, (sum, pair) => sum + pair.Second);
        double[] cumulative = new double[_row.Count];
        double[] errors = new double[_row.Count];
        double exact = 0;
        float ranked = 0;
        float unranked = 0;
        for (int rank = 0; rank < _row.Count; rank++)
        {
            exact += probabilities[rank];
            ranked += weights[rank] / byRank;
            unranked += weights[rank] / byToken;
            double measured = Math.Max(Math.Abs(ranked - exact), Math.Abs(unranked - exact));
            cumulative[rank] = exact;
            errors[rank] = (1.5 * measured) + OurTolerance + (2 * Error);
        }

        return (cumulative, errors);
    }

    private int FirstReaching(Func<int, bool> reaches)
    {
        int rank = 0;
        while (rank < _row.Count && !reaches(rank))
        {
            rank++;
        }

        return rank + 1;
    }

    // Single precision keeps between `fewest` and `most` tokens, double precision `exact` of them.
    private void Cut(int fewest, int most, int? exact = null)
    {
        Cascades |= _undecided.Count > 0;
        fewest = Math.Min(fewest, _row.Count);
        most = Math.Min(most, _row.Count);
        int kept = Math.Min(exact ?? fewest, _row.Count);
        for (int rank = fewest; rank < most; rank++)
        {
            _undecided.Add(_row[rank].Token);
        }

        if (kept < _row.Count)
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
            // Rounding may have made them equal, or have exchanged them.
            _undecided.UnionWith(_row.Where(entry => Math.Abs(entry.Logit - last) <= 2 * Error).Select(entry => entry.Token));
        }
    }

    private void Sort() => _row = [.. _row.OrderByDescending(entry => entry.Logit).ThenBy(entry => entry.Token)];
}
