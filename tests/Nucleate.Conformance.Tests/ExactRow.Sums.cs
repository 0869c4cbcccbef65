using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

// How far single precision may be off where it adds up.
internal sealed partial class ExactRow
{
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
        float[] weights = Weights(_row);
        double measured = Math.Max(Math.Abs(Entropy(weights) - exact), Math.Abs(Entropy(InTokenOrder(_row, weights)) - exact));
        return (1.5 * measured) + (8 * Rounding * exact);
    }

    private static float Entropy(float[] weights)
    {
        float sum = AddUp(weights);
        return weights.Select(weight => weight / sum).Where(p => p > 0).Aggregate(0f, (total, p) => total - (p * MathF.Log(p)));
    }

    // Each sum rounded to float, as llama.cpp adds. (Linq's sum of floats adds doubles.)
    private static float AddUp(float[] weights)
    {
        float sum = 0;
        foreach (float weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    private float[] Weights(List<(int Token, double Logit)> order)
    {
        float best = (float)Best;
        return [.. order.Select(entry => MathF.Exp((float)entry.Logit - best))];
    }

    // With zeros for tokens that are not there, which change no sum.
    private float[] InTokenOrder(List<(int Token, double Logit)> order, float[] weights)
    {
        float[] byToken = new float[_logits.Length];
        for (int rank = 0; rank < weights.Length; rank++)
        {
            byToken[order[rank].Token] = weights[rank];
        }

        return byToken;
    }

    // How single precision would add the same numbers up tells how far it may be off. The total is added up in rank order or
    // in token order, whatever the order of the sums.
    private (double[] Cumulative, double[] Errors) Cumulative() => Cumulative(_row);

    private (double[] Cumulative, double[] Errors) Cumulative(List<(int Token, double Logit)> order)
    {
        double best = Best;
        double[] probabilities = Normalised([.. order.Select(entry => Math.Exp(entry.Logit - best))]);
        float[] weights = Weights(order);
        float byRank = AddUp(Weights(_row));
        float byToken = AddUp(InTokenOrder(order, weights));
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
}
