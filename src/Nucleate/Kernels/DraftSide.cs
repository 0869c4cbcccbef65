using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// Memory for a second row: a step that compares two has one workspace on the stack, and one here, since the stack has no
/// room for both. A thread allocates it once, when it first checks a draft.
/// </summary>
internal sealed class DraftSide
{
    [ThreadStatic]
    private static DraftSide? s_spare;

    // Pinned: where a workspace aligns its buffers depends on its address.
    private readonly byte[] _workspace = GC.AllocateUninitializedArray<byte>(Unsafe.SizeOf<Workspace>(), pinned: true);
    private SparseAdjustments? _adjustments;

    public ref Workspace Workspace => ref Unsafe.As<byte, Workspace>(ref MemoryMarshal.GetArrayDataReference(_workspace));

    /// <summary>The thread's memory, taken away so that nobody else uses it meanwhile.</summary>
    public static DraftSide Take()
    {
        DraftSide side = s_spare ?? new DraftSide();
        s_spare = null;
        return side;
    }

    /// <summary>Gives the memory back. Where an exception prevents it, the thread allocates another one.</summary>
    public static void Return(DraftSide side) => s_spare = side;

    /// <summary>Memory for as many adjusted tokens as a sampler has, or null if it has none.</summary>
    public SparseAdjustments? AdjustmentsLike(SparseAdjustments? sampler)
    {
        if (sampler is null)
        {
            return null;
        }

        int changes = sampler.Changes?.Capacity ?? 0;
        if (_adjustments is null || _adjustments.Capacity < sampler.Capacity || (_adjustments.Changes?.Capacity ?? 0) < changes)
        {
            _adjustments = new SparseAdjustments(sampler.Capacity, changes);
        }

        return _adjustments;
    }
}
