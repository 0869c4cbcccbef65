using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Randomness;

/// <summary>
/// Philox4x32-10, a counter-based generator: 128 random bits are a pure function of a 64-bit key and a 128-bit counter.
/// </summary>
/// <remarks>
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011). The known answers that the
/// authors published with Random123 are tests.
/// </remarks>
internal static class Philox
{
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The block of four words for a counter (c0 … c3) and a key (k0, k1).</summary>
    public static (uint R0, uint R1, uint R2, uint R3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = (ulong)MultiplierA * c0;
            ulong b = (ulong)MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ k0, (uint)b, (uint)(a >> 32) ^ c3 ^ k1, (uint)a);
            k0 = unchecked(k0 + WeylA);
            k1 = unchecked(k1 + WeylB);
        }

        return (c0, c1, c2, c3);
    }
}
