namespace LlamaPeer.Tests;

/// <summary>
/// The generator that C++ calls mt19937, with the uniforms that libstdc++ makes of it. It lets a test say which token a stage
/// must draw, and so proves that a seed arrives as the seed.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < Length; i++)
        {
            uint previous = _state[i - 1];
            _state[i] = (1812433253u * (previous ^ (previous >> 30))) + (uint)i;
        }
    }

    /// <summary>A uniform of 64 bits in [0, 1), from two words, the low one first.</summary>
    public double NextDouble()
    {
        double low = NextWord();
        return (low + (NextWord() * 4294967296.0)) / 18446744073709551616.0;
    }

    /// <summary>A uniform of one word in [0, 1).</summary>
    public float NextSingle() => (float)NextWord() / 4294967296f;

    public uint NextWord()
    {
        if (_next == Length)
        {
            Refill();
        }

        uint word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680u;
        word ^= (word << 15) & 0xEFC60000u;
        return word ^ (word >> 18);
    }

    private void Refill()
    {
        for (int i = 0; i < Length; i++)
        {
            uint mixed = (_state[i] & 0x80000000u) | (_state[(i + 1) % Length] & 0x7FFFFFFFu);
            uint twisted = (mixed >> 1) ^ ((mixed & 1) != 0 ? 0x9908B0DFu : 0u);
            _state[i] = _state[(i + 397) % Length] ^ twisted;
        }

        _next = 0;
    }
}
