using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// Finds the cache line boundary in a buffer on the stack. Vectors that cross cache lines cost twice and are not
/// forwarded from a store to the load after it, and where a stack frame starts is chance.
/// </summary>
internal static class StackAlignment
{
    /// <summary>A cache line, and the widest vector.</summary>
    public const int Line = 64;

    /// <summary>The first boundary after the start of a buffer that has <see cref="Line"/> bytes to spare. The buffer never moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref byte Align<TBuffer>(ref TBuffer buffer)
        where TBuffer : unmanaged
    {
        ref byte start = ref Unsafe.As<TBuffer, byte>(ref buffer);
        nuint misaligned = (nuint)Unsafe.AsPointer(ref start) & (Line - 1);
        return ref Unsafe.Add(ref start, Line - misaligned);
    }
}
