using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>The header of a row, laid out as llama.cpp's <c>llama_token_data_array</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeRow
{
    public LlamaCandidate* Data;
    public nuint Size;

    /// <summary>An index into <see cref="Data"/>, not a token; -1 while nothing is drawn.</summary>
    public long Selected;

    /// <summary>A C++ bool: one byte, and the tail padding is the compiler's.</summary>
    public byte Sorted;
}
