using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>
    /// Dynamic temperature: divides all logits by a temperature between two ends, according to the entropy's share of the
    /// largest one that as many tokens can have.
    /// </summary>
    /// <param name="minimum">T where one token has all of the probability; 0 or more.</param>
    /// <param name="maximum">T where all tokens have the same probability; at least <paramref name="minimum"/>.</param>
    /// <param name="exponent">To which power the share is raised; above 0.</param>
    public void DynamicTemperature(double minimum, double maximum, double exponent)
    {
        bool isIdentity = minimum == 1 && maximum == 1;
        if (!isIdentity && FindBest())
        {
            int count = Count();
            double share = count > 1 ? Math.Clamp(Moments().Entropy(_temperature) / NaturalLogarithm.Of(count), 0, 1) : 0;
            Temperature(minimum + ((maximum - minimum) * RealPower.Of(share, exponent)));
        }
    }

    /// <summary>Smoothing: with d = l - max, l' = max - k f d² + s f d³, where k = (3 - curve) / 2 and s = (curve - 1) / 2.</summary>
    /// <param name="factor">f: 0 or more; 0 changes nothing.</param>
    /// <param name="curve">In [1, 3].</param>
    public void Smooth(double factor, double curve)
    {
        if (!(factor > 0) || !FindBest())
        {
            return;
        }

        LogitSmoothing smoothing = LogitSmoothing.For(_best, _temperature, factor, curve);
        _adjustedAfterCut |= _truncated;
        _shift += _best;
        _best = 0;
        if (_listed)
        {
            smoothing.Apply(List.PaddedLogits());
        }
        else
        {
            _row.Smooth(smoothing, _truncated, Workspace.Levels(ref _workspace));
        }
    }
}
