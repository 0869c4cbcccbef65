using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Appends the tokens of a block whose bits are set. The caller has seen to the room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ref float values, ulong bits, int first)
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

    /// <summary>Appends a token if its logit is above a limit. The caller has seen to the room.</summary>
    public void AppendAbove(int token, float logit, float limit)
    {
        _tokens[Count] = token;
        _logits[Count] = logit;
        Count += logit > limit ? 1 : 0;
    }

    /// <summary>
    /// Keeps the candidates above a logit and, of those that equal it, the first <paramref name="ties"/>. Order stays.
    /// </summary>
    public void KeepAbove(float logit, int ties)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            KeepAbove<Lanes512>(logit, ties);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            KeepAbove<Lanes256>(logit, ties);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            KeepAbove<Lanes128>(logit, ties);
        }
        else
        {
            KeepAbove<Lanes1>(logit, ties);
        }
    }

    /// <summary>Keeps the candidates of at least a logit. Order stays.</summary>
    public void KeepAtLeast(float logit) => KeepAbove(logit, int.MaxValue);

    /// <summary>Removes what a cut of the top excludes, but for the tokens of <paramref name="exempt"/> (rising). Order stays.</summary>
    public void CutTop(TopCut top, scoped ReadOnlySpan<int> exempt)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            (int token, float logit) = (_tokens[i], _logits[i]);
            if (top.Keeps(logit, token) || exempt.BinarySearch(token) >= 0)
            {
                (_tokens[kept], _logits[kept]) = (token, logit);
                kept++;
            }
        }

        Count = kept;
    }

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

    /// <summary>Whether any candidate's logit is at least the one limit and below the other.</summary>
    public readonly bool HasBetween(float low, float high)
    {
        foreach (float logit in Logits)
        {
            if (logit >= low && logit < high)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token of the n-th candidate (from 1) with exactly this logit, or <see cref="int.MaxValue"/>.</summary>
    public readonly int TokenOfTie(float logit, int n)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_logits[i] == logit && --n == 0)
            {
                return _tokens[i];
            }
        }

        return int.MaxValue;
    }

    /// <summary>Keeps the candidates before a logit in an order and, of those that equal it, the first <paramref name="ties"/>.</summary>
    public void KeepBefore<TOrder>(float logit, int ties, TOrder order)
        where TOrder : struct, ITokenOrder
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            (_tokens[kept], _logits[kept]) = (_tokens[i], _logits[i]);
            bool keeps = _logits[i] == logit ? ties-- > 0 : order.IsBefore(_logits[i], logit);
            kept += keeps ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Fills up to a whole block with minus infinity, so that vector loops need no tail, and returns the padded logits.</summary>
    public readonly Span<float> PaddedLogits()
    {
        int padded = (Count + KernelShape.Block - 1) & -KernelShape.Block;
        _logits[Count..padded].Fill(float.NegativeInfinity);
        return _logits[..padded];
    }

    // Visits the kept ones by their bits: a branch on every single logit would be mispredicted half of the time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepAbove<TLanes>(float logit, int ties)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float logits = ref MemoryMarshal.GetReference(PaddedLogits());
        ref int tokens = ref MemoryMarshal.GetReference(_tokens);
        TLanes limit = TLanes.Fill(logit);
        int count = Count;
        int kept = 0;
        for (int block = 0; block < count; block += KernelShape.Block)
        {
            ref float source = ref Unsafe.Add(ref logits, block);
            ulong bits = BlockBits.Above(ref source, limit);
            if (ties > 0)
            {
                bits |= Lowest(BlockBits.AtLeast(ref source, limit) & ~bits, ref ties);
            }

            for (; bits != 0; bits &= bits - 1)
            {
                int from = block + BitOperations.TrailingZeroCount(bits);
                Unsafe.Add(ref logits, kept) = Unsafe.Add(ref logits, from);
                Unsafe.Add(ref tokens, kept) = Unsafe.Add(ref tokens, from);
                kept++;
            }
        }

        Count = kept;
    }

    // The lowest bits, as many as there are ties left.
    private static ulong Lowest(ulong bits, ref int ties)
    {
        ulong lowest = 0;
        for (; bits != 0 && ties > 0; ties--)
        {
            lowest |= bits & (~bits + 1);
            bits &= bits - 1;
        }

        return lowest;
    }
}
