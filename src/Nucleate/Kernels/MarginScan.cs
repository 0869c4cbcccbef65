using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The tokens within a margin of the largest logit, which one and the same read finds: the threshold rises with the
/// largest logit so far. Gives up when the list overflows; the caller then takes the two-pass form.
/// </summary>
/// <remarks>Everything is decided block by block, so that whether it gives up does not depend on the vector width.</remarks>
internal ref struct MarginScan
{
    private readonly double _margin;
    private float _best = float.NegativeInfinity;
    private float _threshold = float.NegativeInfinity;

    /// <summary>A scan for logits of at least the largest one minus <paramref name="margin"/>; none if it is below 0.</summary>
    public MarginScan(double margin, ref Workspace workspace)
    {
        _margin = margin;
        List = new CandidateList(ref workspace, 0);
    }

    /// <summary>The candidates; exactly those within the margin after <see cref="Finish"/>, unless it overflowed.</summary>
    public CandidateList List;

    /// <summary>Whether the list was too small.</summary>
    public bool Overflowed;

    /// <summary>The lowest token id whose logit is NaN, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN = int.MaxValue;

    /// <summary>The smallest float that is within the margin of <paramref name="best"/>.</summary>
    public static float ThresholdBelow(float best, double margin)
    {
        double bound = best - margin;
        if (bound <= KernelShape.LowestLegal)
        {
            return KernelShape.LowestLegal;
        }

        float threshold = (float)bound;
        return threshold < bound ? MathF.BitIncrement(threshold) : threshold;
    }

    /// <summary>Adds a run, a multiple of <see cref="KernelShape.Block"/> long, of tokens from <paramref name="first"/> on.</summary>
    public void Add(scoped ReadOnlySpan<float> run, int first)
    {
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

    /// <summary>Removes what the last threshold excludes.</summary>
    public void Finish() => List.KeepAtLeast(_threshold);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(scoped ReadOnlySpan<float> run, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes threshold = TLanes.Fill(_threshold);
        for (nuint offset = 0; offset < (nuint)run.Length && !Overflowed; offset += KernelShape.Block)
        {
            if (!TLanes.BlockBelow(ref source, offset, threshold))
            {
                AppendHits<TLanes>(ref Unsafe.Add(ref source, offset), first + (int)offset);
                threshold = TLanes.Fill(_threshold);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendHits<TLanes>(ref float block, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        RaiseThreshold<TLanes>(ref block, first);
        TLanes threshold = TLanes.Fill(Math.Max(_threshold, KernelShape.LowestLegal));
        List.Append(ref block, BlockBits.AtLeast(ref block, threshold), first);
        if (!List.HasRoom)
        {
            List.KeepAtLeast(_threshold);
            Overflowed = List.Count > KernelShape.ListCapacity / 2;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RaiseThreshold<TLanes>(ref float block, int first)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes largest = TLanes.Fill(_best);
        for (nuint offset = 0; offset < KernelShape.Block; offset += (nuint)TLanes.Count)
        {
            largest = TLanes.LargerOrFirst(largest, TLanes.Load(ref block, offset));
        }

        ulong nan = BlockBits.NaN<TLanes>(ref block);
        if (nan != 0)
        {
            FirstNaN = Math.Min(FirstNaN, first + BitOperations.TrailingZeroCount(nan));
        }

        float best = TLanes.Largest(largest);
        if (best > _best)
        {
            _best = best;
            _threshold = ThresholdBelow(best, _margin);
        }
    }
}
