using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The tokens of a closed range of logits but those of a closed range within it, as long as the list holds them; one read.</summary>
internal ref struct RingScan
{
    private readonly float _low;
    private readonly float _high;
    private readonly float _innerLow;
    private readonly float _innerHigh;

    /// <summary>A scan; the inner range is empty if its ends are exchanged.</summary>
    public RingScan(float low, float innerLow, float innerHigh, float high, ref Workspace workspace)
    {
        _low = low;
        _innerLow = innerLow;
        _innerHigh = innerHigh;
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(scoped ReadOnlySpan<float> run, int first, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes low = TLanes.Fill(Math.Max(_low, floor));
        TLanes high = TLanes.Fill(_high);
        TLanes innerLow = TLanes.Fill(_innerLow);
        TLanes innerHigh = TLanes.Fill(_innerHigh);
        for (int offset = 0; offset < run.Length && !Overflowed; offset += KernelShape.Block)
        {
            ref float block = ref Unsafe.Add(ref MemoryMarshal.GetReference(run), offset);
            ulong outer = BlockBits.AtLeast(ref block, low) & ~BlockBits.Above(ref block, high);
            ulong inner = BlockBits.AtLeast(ref block, innerLow) & ~BlockBits.Above(ref block, innerHigh);
            ulong hits = outer & ~inner;
            if (hits != 0)
            {
                Overflowed = !List.HasRoom;
                List.Append(ref block, Overflowed ? 0 : hits, first + offset);
            }
        }
    }
}
