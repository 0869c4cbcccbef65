using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The tokens whose logit is in a closed range, as long as the list holds them; one read.</summary>
internal ref struct RangeScan
{
    private readonly float _low;
    private readonly float _high;

    public RangeScan(float low, float high, ref Workspace workspace)
    {
        _low = low;
        _high = high;
        List = new CandidateList(ref workspace, 0);
    }

    public CandidateList List;

    /// <summary>Whether the list was too small; it then holds nothing useful.</summary>
    public bool Overflowed;

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

    private void Add<TLanes>(scoped ReadOnlySpan<float> run, int first, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(run);
        TLanes low = TLanes.Fill(Math.Max(_low, floor));
        for (nuint offset = 0; offset < (nuint)run.Length && !Overflowed; offset += KernelShape.Block)
        {
            if (!TLanes.BlockBelow(ref source, offset, low))
            {
                AppendHits(ref Unsafe.Add(ref source, offset), first + (int)offset, low);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendHits<TLanes>(ref float block, int first, TLanes low)
        where TLanes : struct, ILanes<TLanes>
    {
        if (!List.HasRoom)
        {
            Overflowed = true;
            return;
        }

        ulong hits = BlockBits.AtLeast(ref block, low) & ~BlockBits.Above(ref block, TLanes.Fill(_high));
        List.Append(ref block, hits, first);
    }
}
