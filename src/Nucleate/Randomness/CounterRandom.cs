using System;

namespace Nucleate.Randomness;

/// <summary>
/// Randomness as a function: a uniform number is determined by seed, sequence, position and purpose, never by what was
/// drawn before. Version 1 of this function; a change of its numbers would get another name.
/// </summary>
/// <remarks>
/// One block of <see cref="Philox"/>: the key is the seed; the counter is the position (56 bits), the purpose (8 bits)
/// and the sequence (64 bits). Distinct arguments are distinct counters, so no two steps share a number.
/// </remarks>
internal static class CounterRandom
{
    /// <summary>One more than the largest position.</summary>
    public const long PositionLimit = 1L << 56;

    private const double TwoToMinus53 = 1.0 / (1L << 53);

    /// <summary>A uniform number in [0, 1) with 53 random bits.</summary>
    public static double Uniform(ulong seed, ulong sequence, long position, RandomPurpose purpose)
    {
        ulong counter = ((ulong)purpose << 56) | (ulong)position;
        (uint low, uint high, _, _) = Philox.Block(
            (uint)counter, (uint)(counter >> 32), (uint)sequence, (uint)(sequence >> 32), (uint)seed, (uint)(seed >> 32));
        return ((((ulong)high << 32) | low) >> 11) * TwoToMinus53;
    }
}
