using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

// What terminal stages that steer themselves do to a row.
internal sealed partial class ExactRow
{
    /// <summary>Keeps the tokens of at most so many bits of surprise, and one anyway.</summary>
    public void KeepUnsurprising(double mu)
    {
        if (_row.Count == 0)
        {
            return;
        }

        double[] surprises = [.. Probabilities().Select(p => -Math.Log2(p))];
        double slack = (SumError() + OurTolerance + (2 * Error) + (4 * Rounding * (Math.Abs(Best) + 100))) / Math.Log(2);
        int CountWithin(double bound) => Math.Max(1, surprises.Count(surprise => surprise <= bound));
        Cut(CountWithin(mu - slack), CountWithin(mu + slack), CountWithin(mu));
    }

    /// <summary>Keeps as many tokens as an estimate of Zipf's exponent asks for.</summary>
    public void KeepEstimated(double mu, int candidates, int m)
    {
        if (_row.Count < 2)
        {
            return;
        }

        double exact = Estimate([.. Probabilities()], mu, candidates, m);
        if (!(exact < int.MaxValue))
        {
            // Where the best tokens are equal or nearly so. llama.cpp converts this number to an integer, which C++ leaves undefined.
            Cut(1, _row.Count, _row.Count);
            return;
        }

        float[] weights = Weights(_row);
        float total = AddUp(weights);
        double single = Estimate([.. weights.Select(weight => (double)(weight / total))], mu, candidates, m);

        // What single precision does to the probabilities, and as much again for its powers and sums.
        double slack = (2 * Math.Abs(single - exact)) + (exact * ((40 * Rounding * (1 + Math.Abs(Math.Log(exact)))) + (4 * Error)));
        int Whole(double count) => (int)Math.Clamp(count, 1, _row.Count);
        Cut(Whole(exact - slack), Whole(exact + slack), Whole(exact));
    }

    /// <summary>Gives every token the logit 5 - 10 d² / (1 + d), d its probability's distance from the one aimed at, in units of 0.3.</summary>
    public void Reweigh(double aimed)
    {
        if (_row.Count == 0)
        {
            return;
        }

        LookAtSurvivors();
        double best = Best;
        double total = _row.Sum(entry => Math.Exp(entry.Logit - best));
        double relative = SumError() + (2 * Error) + (8 * Rounding * (1 + Math.Abs(best)));
        for (int token = 0; token < _logits.Length; token++)
        {
            double distance = Math.Abs((Math.Exp(_logits[token] - best) / total) - aimed) / 0.3;
            _logits[token] = 5 - (10 * distance * distance / (1 + distance));
        }

        Reload();

        // The slope is at most 100 / 3 for each unit of probability.
        Error = (relative / total * 100 / 3) + (40 * Rounding);
        Sort();
    }

    private static double Estimate(IReadOnlyList<double> p, double mu, int candidates, int m)
    {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < Math.Min(m, p.Count) - 1; i++)
        {
            double t = Math.Log((i + 2.0) / (i + 1.0));
            products += t * Math.Log(p[i] / p[i + 1]);
            squares += t * t;
        }

        double exponent = products / squares;
        double excess = exponent - 1;
        return Math.Pow(excess * Math.Pow(2, mu) / (1 - Math.Pow(candidates, -excess)), 1 / exponent);
    }

    // How far a sum of single weights may be from the exact one, relative.
    private double SumError()
    {
        double exact = _row.Sum(entry => Math.Exp(entry.Logit - Best));
        float[] weights = Weights(_row);
        float byRank = AddUp(weights);
        float byToken = AddUp(InTokenOrder(_row, weights));
        return 1.5 * Math.Max(Math.Abs((byRank / exact) - 1), Math.Abs((byToken / exact) - 1));
    }
}
