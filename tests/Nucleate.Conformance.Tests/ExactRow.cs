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

    /// <summary>llama.cpp sorts by the distance to the entropy in single precision and stops where the sum exceeds p.</summary>
    public void KeepTypical(double p)
    {
        if (p >= 1 || _row.Count == 0)
        {
            return;
        }

        double[] probabilities = Probabilities();
        double entropy = -probabilities.Sum(probability => probability > 0 ? probability * Math.Log(probability) : 0);
        double mean = _row.Zip(probabilities, (entry, probability) => entry.Logit * probability).Sum();
        var order = _row.Zip(probabilities, (entry, probability) => (entry.Token, entry.Logit, Probability: probability, Distance: Math.Abs(entry.Logit - mean - 5e-7)))
            .OrderBy(entry => entry.Distance).ToList();
        double error = Rounding * (40 + (8 * Math.Abs(entropy)) + (4 * Math.Abs(Best))) + SumError(probabilities);
        double mass = 0;
        int kept = 0;
        while (kept < order.Count && mass < p * (1 - 1e-6))
        {
            mass += order[kept++].Probability;
        }

        // Undecided: tokens at which the mass comes near p, and others at the distance of one of these or of the last one.
        var near = new List<double> { order[kept - 1].Distance };
        double sum = 0;
        foreach (var entry in order)
        {
            sum += entry.Probability;
            if (Math.Abs(sum - p) <= OurTolerance + SumError(probabilities))
            {
                near.Add(entry.Distance);
            }
        }

        double from = near.Min() - error;
        double to = (near.Count > 1 ? order.First(entry => entry.Distance >= near.Max()).Distance : near.Max()) + error;
        var around = order.Where(entry => entry.Distance >= from && entry.Distance <= to).ToList();
        if (around.Select(entry => entry.Logit).Distinct().Count() > 1)
        {
            _undecided.UnionWith(around.Select(entry => entry.Token));
        }
        else if (kept < order.Count && order[kept].Logit == order[kept - 1].Logit)
        {
            _tied.UnionWith(around.Select(entry => entry.Token));
        }

        if (near.Count > 1)
        {
            int next = order.FindIndex(entry => entry.Distance > near.Max());
            _undecided.UnionWith(order.Where(entry => entry.Distance >= near.Min() - error && entry.Distance <= (next < 0 ? double.MaxValue : order[next].Distance + error)).Select(entry => entry.Token));
        }

        var survivors = new HashSet<int>(order.Take(kept).Select(entry => entry.Token));
        _row.RemoveAll(entry => !survivors.Contains(entry.Token));
    }

    public void KeepTopNSigma(double n)
    {
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
        Error += spread * (SumError(probabilities) + (8 * Rounding)) * exponent * (maximum - minimum) / temperature;
        Divide(temperature);
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

    // How single precision would add the same numbers up, in rank order and in token order, tells how far it may be off.
    private (double[] Cumulative, double[] Errors) Cumulative()
    {
        double[] probabilities = Probabilities();
        float[] weights = [.. _row.Select(entry => MathF.Exp((float)entry.Logit - (float)Best))];
        float byRank = weights.Aggregate(0f, (sum, weight) => sum + weight);
        float byToken = _row.Zip(weights).OrderBy(pair => pair.First.Token).Aggregate(0f, (sum, pair) => sum + pair.Second);
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
