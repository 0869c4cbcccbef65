using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The tokens whose logit is in a closed range, as long as the list holds them; one read. A scan that may raise the lower
/// end goes on when the list is full: it keeps the better part, and ends with all tokens of a smaller range.
/// </summary>
/// <remarks>
/// Blocks begin where the run does, not where a cache line does: when the list is full depends on it, and so do the bits of
/// what is summed afterwards.
/// </remarks>
internal ref struct RangeScan
{
    private readonly float _high;
    private readonly int _raisesTo;
    private float _low;

    /// <summary>A scan for the tokens from one logit to another one.</summary>
    /// <param name="low">The least logit.</param>
    /// <param name="high">The largest logit.</param>
    /// <param name="workspace">Where the list lies.</param>
    /// <param name="raisesTo">How many of the best tokens stay when the list is full; 0 for a scan that overflows then.</param>
    public RangeScan(float low, float high, ref Workspace workspace, int raisesTo = 0)
    {
        _raisesTo = raisesTo;
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
                if (_raisesTo == 0)
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
        (float cut, _) = Selection.CutAtK(List.PaddedLogits(), _raisesTo, _low);
        _low = MathF.BitIncrement(cut);
        List.KeepAtLeast(_low);
        Raised++;
    }
}
