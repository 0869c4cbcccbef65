using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>A chain's options, laid out as llama.cpp's <c>llama_sampler_chain_params</c> and passed by value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeChainParameters
{
    /// <summary>A C++ bool: non-zero switches the chain's own clock off, which is the library's default.</summary>
    public byte NoPerformanceCounters;
}
