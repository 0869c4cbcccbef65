using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// Candidates by rising token id with their logits, in buffers of the workspace. A view: copies share the buffers, but
/// not the count.
/// </summary>
internal ref struct CandidateList
{
    private readonly Span<int> _tokens;
    private readonly Span<float> _logits;

    public CandidateList(ref Workspace workspace, int count)
    {
        _tokens = Workspace.Tokens(ref workspace);
        _logits = Workspace.Logits(ref workspace);
        Scratch = Workspace.Scratch(ref workspace);
        Count = count;
    }

    /// <summary>How many candidates there are.</summary>
    public int Count { get; set; }

    public readonly ReadOnlySpan<int> Tokens => _tokens[..Count];

    public readonly Span<float> Logits => _logits[..Count];

    /// <summary>A buffer of the list's capacity.</summary>
    public readonly Span<float> Scratch { get; }

    /// <summary>Whether another block of hits surely fits.</summary>
    public readonly bool HasRoom => Count <= KernelShape.ListCapacity - KernelShape.Block;

    /// <summary>Replaces everything by one candidate.</summary>
    public void SetSingle(int token, float logit)
    {
        _tokens[0] = token;
        _logits[0] = logit;
        Count = 1;
    }

    /// <summary>Appends the tokens of a vector whose bits are set. The caller has seen to the room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ref float values, uint bits, int first)
    {
        ref int tokens = ref MemoryMarshal.GetReference(_tokens);
        ref float logits = ref MemoryMarshal.GetReference(_logits);
        int count = Count;
        while (bits != 0)
        {
            int lane = BitOperations.TrailingZeroCount(bits);
            Unsafe.Add(ref tokens, count) = first + lane;
            Unsafe.Add(ref logits, count) = Unsafe.Add(ref values, lane);
            count++;
            bits &= bits - 1;
        }

        Count = count;
    }

    /// <summary>
    /// Keeps the candidates above a logit and, of those that equal it, the first <paramref name="ties"/>. Order stays.
    /// </summary>
    public void KeepAbove(float logit, int ties)
    {
        Span<int> tokens = _tokens;
        Span<float> logits = _logits;
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            float value = logits[i];
            bool tied = value == logit && ties > 0;
            tokens[kept] = tokens[i];
            logits[kept] = value;
            kept += value > logit || tied ? 1 : 0;
            ties -= tied ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Keeps the candidates of at least a logit. Order stays.</summary>
    public void KeepAtLeast(float logit) => KeepAbove(logit, int.MaxValue);

    /// <summary>Index of the best candidate, the lowest token id among equals. The list is not empty.</summary>
    public readonly int IndexOfBest()
    {
        int best = 0;
        for (int i = 1; i < Count; i++)
        {
            best = _logits[i] > _logits[best] ? i : best;
        }

        return best;
    }

    /// <summary>Fills up to a whole block with minus infinity, so that vector loops need no tail, and returns the padded logits.</summary>
    public readonly Span<float> PaddedLogits()
    {
        int padded = (Count + KernelShape.Block - 1) & -KernelShape.Block;
        _logits[Count..padded].Fill(float.NegativeInfinity);
        return _logits[..padded];
    }
}
