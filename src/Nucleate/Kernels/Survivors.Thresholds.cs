using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

// Truncations to the tokens of at least some probability: in logits a margin below the best one, known once the mass is.
public ref partial struct Survivors
{
    /// <summary>Epsilon cutoff: keeps the tokens of at least a probability.</summary>
    /// <param name="epsilon">Above 0 and below 1; 0 keeps all.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepEpsilon(double epsilon, int minKeep = 1)
    {
        if (epsilon > 0 && FindBest())
        {
            KeepProbable(NaturalLogarithm.Of(epsilon) + Moments().LogMass, minKeep);
        }
    }

    /// <summary>Eta cutoff: keeps the tokens whose probability is at least the smaller one of ε and √ε · e^-entropy.</summary>
    /// <param name="epsilon">Above 0 and below 1; 0 keeps all.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepEta(double epsilon, int minKeep = 1)
    {
        if (epsilon > 0 && FindBest())
        {
            RowMoments moments = Moments();
            double logEpsilon = NaturalLogarithm.Of(epsilon);
            double bound = Math.Min(logEpsilon, (logEpsilon / 2) - moments.Entropy(_temperature));
            KeepProbable(bound + moments.LogMass, minKeep);
        }
    }

    /// <summary>Top-a: keeps the tokens whose probability is at least <paramref name="a"/> times the square of the largest one.</summary>
    /// <param name="a">In [0, 1]; 0 keeps all.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTopA(double a, int minKeep = 1)
    {
        if (a > 0 && FindBest())
        {
            KeepProbable(NaturalLogarithm.Of(a) - Moments().LogMass, minKeep);
        }
    }

    /// <summary>Top-n-sigma: keeps logits of at least the largest one minus <paramref name="n"/> standard deviations.</summary>
    /// <param name="n">Above 0.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTopNSigma(double n, int minKeep = 1)
    {
        if (FindBest())
        {
            double deviation = _listed ? RowDeviation.Of(List.Logits) : RowDeviation.Of(_row, ref _workspace, _best);
            KeepWithinExactly(n * deviation * (1 + KernelShape.BoundaryTolerance), minKeep);
        }
    }

    /// <summary>P-less: keeps the tokens whose probability is at least the sum of all squared ones.</summary>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepPLess(int minKeep = 1)
    {
        if (FindBest())
        {
            // A squared weight is the weight at half of the temperature.
            double squares = Mass(ExponentialScale.For(_best, _temperature / 2));
            KeepProbable(NaturalLogarithm.Of(squares / Mass(Scale())), minKeep);
        }
    }

    private readonly double Mass(in ExponentialScale scale) =>
        _listed ? RowSums.Mass(List, ref _workspace, scale) : RowSums.Mass(_row, ref _workspace, scale);

    // The best token is known. Its weight is 1, and the bound is the logarithm of the least weight that survives.
    private void KeepProbable(double logBound, int minKeep)
    {
        double margin = (KernelShape.BoundaryTolerance - logBound) * _temperature;
        if (margin >= 0)
        {
            KeepWithinExactly(margin, minKeep);
        }
        else
        {
            // Not even the best one is that probable.
            _truncated = true;
            KeepTopK(minKeep);
        }
    }

    // The best token is known.
    private RowMoments Moments() =>
        _listed ? RowMoments.Of(List, ref _workspace, Scale()) : RowMoments.Of(_row, ref _workspace, Scale());
}
