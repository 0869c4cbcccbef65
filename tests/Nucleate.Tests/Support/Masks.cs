using System;

namespace Nucleate.Tests.Support;

/// <summary>What a mask allows.</summary>
public enum MaskKind
{
    None,
    All,
    AllButOne,
    Half,
    Sparse,
    SingleBit,
    WholeWords,
    WholeChunks,
    Nothing,
}

/// <summary>Masks of one bit per token, lowest bit first.</summary>
internal static class Masks
{
    public static readonly MaskKind[] Kinds = Enum.GetValues<MaskKind>();

    /// <summary>A mask for a row. The bits beyond the row's end are random: nobody may look at them.</summary>
    public static ulong[] Make(MaskKind kind, int length, Noise noise)
    {
        ulong[] mask = new ulong[(length + 63) / 64];
        for (int word = 0; word < mask.Length; word++)
        {
            mask[word] = Word(kind, word, noise);
        }

        if (length > 0 && kind is MaskKind.SingleBit or MaskKind.AllButOne)
        {
            int token = noise.Below(length);
            mask[token / 64] ^= 1UL << (token % 64);
        }

        if (length % 64 != 0)
        {
            ulong inside = (1UL << (length % 64)) - 1;
            mask[^1] = (mask[^1] & inside) | (noise.Next() & ~inside);
        }

        return mask;
    }

    public static bool Allows(ReadOnlySpan<ulong> mask, int token) => ((mask[token / 64] >> (token % 64)) & 1) != 0;

    private static ulong Word(MaskKind kind, int word, Noise noise) => kind switch
    {
        MaskKind.All or MaskKind.AllButOne => ulong.MaxValue,
        MaskKind.Half => noise.Next(),
        MaskKind.Sparse => noise.Next() & noise.Next() & noise.Next() & noise.Next() & noise.Next(),
        MaskKind.WholeWords => noise.Chance(50) ? ulong.MaxValue : 0,
        MaskKind.WholeChunks => (word / 16) % 2 == 1 ? ulong.MaxValue : 0,
        _ => 0,
    };
}
