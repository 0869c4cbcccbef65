using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>The 64 running sums of one chunk. Lane j adds the elements j, j + 64, j + 128 … in this order, at every width.</summary>
[InlineArray(KernelShape.Block)]
internal struct LaneTotals
{
    private float _first;

    /// <summary>All lanes together: the upper half is added to the lower half until one is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fold<TLanes>(ref LaneTotals totals)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float lanes = ref Unsafe.As<LaneTotals, float>(ref totals);
        for (nuint half = KernelShape.Block / 2; half >= (nuint)TLanes.Count; half /= 2)
        {
            for (nuint lane = 0; lane < half; lane += (nuint)TLanes.Count)
            {
                (TLanes.Load(ref lanes, lane) + TLanes.Load(ref lanes, lane + half)).Store(ref lanes, lane);
            }
        }

        return TLanes.SumByHalves(TLanes.Load(ref lanes, 0));
    }
}
