namespace Nucleate.Tests.Support;

/// <summary>
/// Pseudo-random integers (SplitMix64) and what can be made of them with exact arithmetic. Rows made from it are the
/// same on every platform and runtime, so the golden bits can depend on them.
/// </summary>
internal sealed class Noise(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params T[] choices) => choices[Below(choices.Length)];

    /// <summary>In [0, 1), a multiple of 2^-24: exact as float.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Roughly normal, deviation 1: four 16-bit numbers, centred. Every step is exact but the last multiplication.</summary>
    public float Bell()
    {
        ulong bits = Next();
        int sum = (int)(bits & 0xFFFF) + (int)((bits >> 16) & 0xFFFF) + (int)((bits >> 32) & 0xFFFF) + (int)(bits >> 48);
        return (sum - 131070) * (1f / 37837);
    }
}
