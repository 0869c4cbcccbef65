using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The last token, in the sorted order, of those of at least a limit: the smallest such logit, the highest token id among
/// equals; and how many there are. Few are expected: blocks without one are skipped at once.
/// </summary>
internal ref struct LeastScan
{
    private readonly float _limit;
    private readonly ReadOnlySpan<int> _exempt;

    /// <summary>A scan for logits of at least a limit, without the tokens of <paramref name="exempt"/> (rising).</summary>
    public LeastScan(float limit, ReadOnlySpan<int> exempt)
    {
        _limit = limit;
        _exempt = exempt;
    }

    /// <summary>How many logits there are of at least the limit.</summary>
    public int Count;

    /// <summary>The smallest one of them.</summary>
    public float Least = float.PositiveInfinity;

    /// <summary>The highest token id that has it, or -1.</summary>
    public int Token = -1;

    /// <summary>Adds a list.</summary>
    public void Add(scoped in CandidateList list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list.Logits[i] >= _limit)
            {
                Add(list.Tokens[i], list.Logits[i]);
            }
        }
    }

    /// <summary>
    /// Adds a run, a multiple of <see cref="KernelShape.Block"/> long, of tokens from <paramref name="first"/> on, of
    /// which only logits of at least <paramref name="floor"/> are there.
    /// </summary>
    public void Add(scoped ReadOnlySpan<float> run, int first, float floor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512>(run, first, floor);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256>(run, first, floor);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Add<Lanes128>(run, first, floor);
        }
        else
        {
            Add<Lanes1>(run, first, floor);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(scoped ReadOnlySpan<float> run, int first, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes limit = TLanes.Fill(Math.Max(_limit, floor));
        for (int block = 0; block < run.Length; block += KernelShape.Block)
        {
            if (!TLanes.BlockBelow(ref source, (nuint)block, limit))
            {
                AddHits(ref Unsafe.Add(ref source, block), first + block, limit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddHits<TLanes>(ref float block, int first, TLanes limit)
        where TLanes : struct, ILanes<TLanes>
    {
        for (ulong hits = BlockBits.AtLeast(ref block, limit); hits != 0; hits &= hits - 1)
        {
            int lane = BitOperations.TrailingZeroCount(hits);
            Add(first + lane, Unsafe.Add(ref block, lane));
        }
    }

    // Tokens come by rising id.
    private void Add(int token, float logit)
    {
        if (_exempt.BinarySearch(token) >= 0)
        {
            return;
        }

        Count++;
        if (logit <= Least)
        {
            (Least, Token) = (logit, token);
        }
    }
}
