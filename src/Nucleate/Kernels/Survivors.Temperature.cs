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
        if (FindBest())
        {
            int count = Count();
            double share = count > 1 ? Math.Clamp(Moments().Entropy(_temperature) / NaturalLogarithm.Of(count), 0, 1) : 0;
            Temperature(minimum + ((maximum - minimum) * RealPower.Of(share, exponent)));
        }
    }
}
