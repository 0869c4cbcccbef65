using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// All memory of one step, on the stack and never cleared: a list of candidates and the buffers of the scans. 26 KiB,
/// whatever the vocabulary's size.
/// </summary>
internal struct Workspace
{
    private TokenBuffer _tokens;
    private FloatBuffer _logits;
    private FloatBuffer _scratch;
    private ScanBuffer _scan;

    /// <summary>Passes over the row so far; the plan's static bound is tested against it.</summary>
    public int Passes;

    /// <summary>Exponentials so far, counted in whole chunks.</summary>
    public long Exponentials;

    /// <summary>Candidates' token ids, rising.</summary>
    public static Span<int> Tokens(ref Workspace workspace) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TokenBuffer, int>(ref workspace._tokens), KernelShape.ListCapacity);

    /// <summary>Candidates' logits.</summary>
    public static Span<float> Logits(ref Workspace workspace) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<FloatBuffer, float>(ref workspace._logits), KernelShape.ListCapacity);

    /// <summary>A copy that selection may permute, or candidates' weights.</summary>
    public static Span<float> Scratch(ref Workspace workspace) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<FloatBuffer, float>(ref workspace._scratch), KernelShape.ListCapacity);

    /// <summary>A chunk of the row as the pipeline sees it, where it differs from the caller's memory.</summary>
    public static Span<float> Patch(ref Workspace workspace) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<ScanBuffer, float>(ref workspace._scan), KernelShape.Chunk);

    /// <summary>Partial sums of a scan, by chunk.</summary>
    public static Span<double> PartialSums(ref Workspace workspace) =>
        MemoryMarshal.Cast<float, double>(
            MemoryMarshal.CreateSpan(ref Unsafe.As<ScanBuffer, float>(ref workspace._scan), ScanBuffer.Length)[KernelShape.Chunk..]);

    /// <summary>Weights during selection. They lie where a scan keeps its chunk and its sums: no scan runs meanwhile.</summary>
    public static Span<float> SelectionWeights(ref Workspace workspace) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<ScanBuffer, float>(ref workspace._scan), KernelShape.ListCapacity);

    [InlineArray(KernelShape.ListCapacity)]
    private struct TokenBuffer
    {
        private int _first;
    }

    [InlineArray(KernelShape.ListCapacity)]
    private struct FloatBuffer
    {
        private float _first;
    }

    [InlineArray(Length)]
    private struct ScanBuffer
    {
        public const int Length = KernelShape.Chunk + (2 * KernelShape.PartialSums);
        private float _first;
    }
}
