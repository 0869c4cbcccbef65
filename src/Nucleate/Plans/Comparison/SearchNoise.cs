using Nucleate.Randomness;

namespace Nucleate.Plans.Comparison;

/// <summary>Pseudo-random numbers of a search: the same ones each time.</summary>
internal sealed class SearchNoise
{
    private uint _count;

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Unit() * limit);

    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>In [0, 1).</summary>
    public double Unit() => Philox.Block(++_count, 0, 0, 0, 0x636F6D70, 0).R0 / 4294967296.0;

    /// <summary>Roughly normal, deviation 1.</summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.7320508075688772;
}
