using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// All memory of one step, on the stack and never cleared: a list of candidates and the buffers of the scans. 26 KiB,
/// whatever the vocabulary's size. It never moves: only locals of this type exist.
/// </summary>
internal struct Workspace
{
    private const int TokensAt = 0;
    private const int LogitsAt = TokensAt + (sizeof(int) * KernelShape.ListCapacity);
    private const int ScratchAt = LogitsAt + (sizeof(float) * KernelShape.ListCapacity);
    private const int ScanAt = ScratchAt + (sizeof(float) * KernelShape.ListCapacity);
    private const int SumsAt = ScanAt + (sizeof(float) * KernelShape.Chunk);
    private const int LevelsAt = SumsAt + (sizeof(double) * KernelShape.PartialSums);
    private const int Size = LevelsAt + (48 * RowLevel.Most);

    private Memory _memory;

    /// <summary>Passes over the row so far; the plan's static bound is tested against it.</summary>
    public int Passes;

    /// <summary>Exponentials so far, counted in whole chunks.</summary>
    public long Exponentials;

    /// <summary>Candidates' token ids, rising.</summary>
    public static Span<int> Tokens(ref Workspace workspace) => Part<int>(ref workspace, TokensAt, KernelShape.ListCapacity);

    /// <summary>Candidates' logits.</summary>
    public static Span<float> Logits(ref Workspace workspace) => Part<float>(ref workspace, LogitsAt, KernelShape.ListCapacity);

    /// <summary>A copy that selection may permute, or candidates' weights.</summary>
    public static Span<float> Scratch(ref Workspace workspace) => Part<float>(ref workspace, ScratchAt, KernelShape.ListCapacity);

    /// <summary>A chunk of the row as the pipeline sees it, where it differs from the caller's memory.</summary>
    public static Span<float> Patch(ref Workspace workspace) => Part<float>(ref workspace, ScanAt, KernelShape.Chunk);

    /// <summary>Sums of a histogram. They lie where candidates are listed: that comes later.</summary>
    public static Span<double> Histogram(ref Workspace workspace) => Part<double>(ref workspace, TokensAt, (ScanAt - TokensAt) / sizeof(double));

    /// <summary>A sample of the row. It lies where candidates are listed: that comes later.</summary>
    public static Span<float> Sample(ref Workspace workspace) => Part<float>(ref workspace, TokensAt, (ScanAt - TokensAt) / sizeof(float));

    /// <summary>Partial sums of a scan, by chunk.</summary>
    public static Span<double> PartialSums(ref Workspace workspace) => Part<double>(ref workspace, SumsAt, KernelShape.PartialSums);

    /// <summary>As many partial sums as a row needs, each of this many consecutive chunks.</summary>
    public static Span<double> Slots(ref Workspace workspace, int tokens, out int chunksPerSlot)
    {
        int chunks = (tokens + KernelShape.Chunk - 1) / KernelShape.Chunk;
        chunksPerSlot = Math.Max(1, (chunks + KernelShape.PartialSums - 1) / KernelShape.PartialSums);
        return PartialSums(ref workspace)[..((chunks + chunksPerSlot - 1) / chunksPerSlot)];
    }

    /// <summary>Maxima of sets of tokens and of chunks. They lie where a draw keeps its sums: that comes later.</summary>
    public static Span<float> Maxima(ref Workspace workspace) => Part<float>(ref workspace, SumsAt, 2 * KernelShape.PartialSums);

    /// <summary>Weights during selection. They lie where a scan keeps its chunk and its sums: no scan runs meanwhile.</summary>
    public static Span<float> SelectionWeights(ref Workspace workspace) => Part<float>(ref workspace, ScanAt, KernelShape.ListCapacity);

    /// <summary>Weights of the best tokens in double precision. They lie where a scan keeps its chunk and its sums: no scan runs meanwhile.</summary>
    public static Span<double> BestWeights(ref Workspace workspace) => Part<double>(ref workspace, ScanAt, KernelShape.LargestListedTopK);

    /// <summary>The row's smoothings.</summary>
    public static Span<RowLevel> Levels(ref Workspace workspace) => Part<RowLevel>(ref workspace, LevelsAt, RowLevel.Most);

    private static Span<T> Part<T>(ref Workspace workspace, int offset, int length)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.Add(ref StackAlignment.Align(ref workspace._memory), offset)), length);

    [InlineArray(Size + StackAlignment.Line)]
    private struct Memory
    {
        private byte _first;
    }
}
