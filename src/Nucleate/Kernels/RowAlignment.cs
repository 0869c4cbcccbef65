using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// Where a caller's row meets the cache lines. An array of floats rarely begins at one, and vectors that cross lines make a
/// scan take a fifth longer. Only scans whose result does not depend on where they begin may ask: what is summed is
/// summed by token id, so that the bits are the same wherever the row lies.
/// </summary>
internal static class RowAlignment
{
    /// <summary>Tokens before the first cache line's start: less than 16, and at most all. 0 where no float begins a line.</summary>
    /// <remarks>The collector may move the row at any time: then this is a wrong guess, which costs time and nothing else.</remarks>
    public static unsafe int TokensBeforeLine(ReadOnlySpan<float> logits)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(logits));
        nuint bytes = (0 - address) & (StackAlignment.Line - 1);
        return bytes % sizeof(float) == 0 ? Math.Min((int)bytes / sizeof(float), logits.Length) : 0;
    }
}
