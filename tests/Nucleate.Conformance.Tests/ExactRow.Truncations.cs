using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

// What the stages that cut do to a row, and temperature 0.
internal sealed partial class ExactRow
{
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

        LookAtSurvivors();
        double[] probabilities = Probabilities();
        double mean = _row.Zip(probabilities, (entry, probability) => entry.Logit * probability).Sum() + 5e-7;
        List<(int Token, double Logit)> order = [.. _row.OrderBy(entry => Math.Abs(entry.Logit - mean))];
        double[] distances = [.. order.Select(entry => Math.Abs(entry.Logit - mean))];
        (double[] cumulative, double[] errors) = Cumulative(order);
        int First(Func<int, bool> reaches) => Math.Min(Math.Max(minKeep, FirstReaching(reaches)), order.Count) - 1;
        int fewest = First(rank => cumulative[rank] + errors[rank] >= p);
        int most = First(rank => cumulative[rank] - errors[rank] >= p);
        int last = First(rank => cumulative[rank] >= p * (1 - 1e-6));

        // The entropy and the logarithms of the probabilities are single there, and so is their difference. An entropy that
        // is off moves the middle of what is kept by as much, and the ends once more, until the sum is right again.
        double error = (2 * EntropyError(probabilities)) + (4 * Rounding * (Math.Abs(Best) + distances[most] + 20));
        int[] around = [.. Enumerable.Range(0, order.Count).Where(rank => distances[rank] >= distances[fewest] - error && distances[rank] <= distances[most] + error)];
        if (fewest != most || around.Any(rank => order[rank].Logit != order[last].Logit))
        {
            _undecided.UnionWith(around.Select(rank => order[rank].Token));
        }
        else if (around[^1] > last)
        {
            _tied.UnionWith(around.Select(rank => order[rank].Token));
        }

        var survivors = new HashSet<int>(order.Take(last + 1).Select(entry => entry.Token));
        _row.RemoveAll(entry => !survivors.Contains(entry.Token));
    }

    /// <summary>0 and less is off.</summary>
    public void KeepTopNSigma(double n)
    {
        if (n <= 0 || _row.Count == 0)
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
        if (_row.Count == 0)
        {
            return;
        }

        LookAtSurvivors();
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
        LookAtSurvivors();
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
}
