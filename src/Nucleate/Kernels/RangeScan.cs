using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The tokens whose logit is in a closed range, as long as the list holds them; one read. A scan that may raise the lower
/// end goes on when the list is full: it keeps the better half, and ends with all tokens of a smaller range.
/// </summary>
internal ref struct RangeScan
{
    private readonly float _high;
    private readonly bool _raises;
    private float _low;

    public RangeScan(float low, float high, ref Workspace workspace, bool raises = false)
    {
        _raises = raises;
        _low = low;
        _high = high;
        List = new CandidateList(ref workspace, 0);
    }

    public CandidateList List;

    /// <summary>Whether the list was too small; it then holds nothing useful.</summary>
    public bool Overflowed;

    /// <summary>The lower end: the list holds all tokens from it on, unless it was too small.</summary>
    public readonly float Low => _low;

    /// <summary>How often the lower end was raised.</summary>
    public int Raised;

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
        TLanes low = TLanes.Fill(Math.Max(_low, floor));
        TLanes high = TLanes.Fill(_high);
        for (nuint offset = 0; offset < (nuint)run.Length; offset += KernelShape.Block)
        {
            if (TLanes.BlockBelow(ref source, offset, low))
            {
                continue;
            }

            if (!List.HasRoom)
            {
                if (!_raises)
                {
                    Overflowed = true;
                    return;
                }

                Raise();
                low = TLanes.Fill(Math.Max(_low, floor));
            }

            ref float block = ref Unsafe.Add(ref source, offset);
            List.Append(ref block, BlockBits.AtLeast(ref block, low) & ~BlockBits.Above(ref block, high), first + (int)offset);
        }
    }

    // What equals the cut goes too, so that the list holds all tokens from the new lower end on.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Raise()
    {
        (float cut, _) = Selection.CutAtK(List.PaddedLogits(), KernelShape.ListCapacity / 2, _low);
        _low = MathF.BitIncrement(cut);
        List.KeepAtLeast(_low);
        Raised++;
    }
}
