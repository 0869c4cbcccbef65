using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The largest logit of a row and the lowest token id that has it; one read. A NaN is never the largest; the first one
/// is remembered. Minus infinity is the largest only of rows without a legal token.
/// </summary>
/// <remarks>
/// A block is compared with the best so far at once, and only a record makes it look closer. Blocks begin where cache lines
/// do, but for the first and the last one: some tokens are looked at twice, and are no record then.
/// </remarks>
internal struct BestScan
{
    public BestScan()
    {
    }

    // What a logit has to exceed to be a record.
    private float _limit = float.NegativeInfinity;

    /// <summary>The largest logit so far.</summary>
    public float Best = float.NegativeInfinity;

    /// <summary>The lowest token id that has it, or -1.</summary>
    public int Token = -1;

    /// <summary>The lowest token id whose logit is NaN, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN = int.MaxValue;

    /// <summary>
    /// Adds a run, a multiple of <see cref="KernelShape.Block"/> long, of tokens from <paramref name="first"/> on, of
    /// which only logits of at least <paramref name="floor"/> are there.
    /// </summary>
    public void Add(ReadOnlySpan<float> run, int first, float floor)
    {
        _limit = Math.Max(Best, MathF.BitDecrement(floor));
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512>(run, first);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256>(run, first);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Add<Lanes128>(run, first);
        }
        else
        {
            Add<Lanes1>(run, first);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(ReadOnlySpan<float> run, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        if (run.IsEmpty)
        {
            return;
        }

        ref float source = ref MemoryMarshal.GetReference(run);
        nuint last = (nuint)run.Length - KernelShape.Block;
        AddBlock<TLanes>(ref source, first);
        TLanes best = TLanes.Fill(_limit);
        for (nuint offset = (nuint)RowAlignment.TokensBeforeLine(run); offset < last; offset += KernelShape.Block)
        {
            if (!TLanes.BlockAtMost(ref source, offset, best))
            {
                LookCloser<TLanes>(ref Unsafe.Add(ref source, offset), first + (int)offset);
                best = TLanes.Fill(_limit);
            }
        }

        AddBlock<TLanes>(ref Unsafe.Add(ref source, last), first + (int)last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddBlock<TLanes>(ref float block, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        if (!TLanes.BlockAtMost(ref block, 0, TLanes.Fill(_limit)))
        {
            LookCloser<TLanes>(ref block, first);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookCloser<TLanes>(ref float block, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes largest = TLanes.Fill(_limit);
        for (nuint offset = 0; offset < KernelShape.Block; offset += (nuint)TLanes.Count)
        {
            largest = TLanes.LargerOrFirst(largest, TLanes.Load(ref block, offset));
        }

        ulong nan = BlockBits.NaN<TLanes>(ref block);
        if (nan != 0)
        {
            FirstNaN = Math.Min(FirstNaN, first + BitOperations.TrailingZeroCount(nan));
        }

        float record = TLanes.Largest(largest);
        if (record > _limit)
        {
            _limit = record;
            Best = record;
            Token = first + BitOperations.TrailingZeroCount(BlockBits.AtLeast(ref block, TLanes.Fill(record)));
        }
    }
}
