using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// Folds the 64 running sums of one chunk. Lane j has added the elements j, j + 64, j + 128 … in this order, at every
/// width; then the upper half is added to the lower half until one is left.
/// </summary>
internal static class LaneTotals
{
    /// <summary>The sum of 64 lanes in memory, which it overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fold<TLanes>(ref float lanes)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        for (nuint half = KernelShape.Block / 2; half >= (nuint)TLanes.Count; half /= 2)
        {
            for (nuint lane = 0; lane < half; lane += (nuint)TLanes.Count)
            {
                (TLanes.Load(ref lanes, lane) + TLanes.Load(ref lanes, lane + half)).Store(ref lanes, lane);
            }
        }

        return TLanes.SumByHalves(TLanes.Load(ref lanes, 0));
    }

    /// <summary>The same sum of four vectors that are all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fold<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
        where TLanes : struct, ILaneArithmetic<TLanes> =>
        TLanes.SumByHalves((a + c) + (b + d));

    /// <summary>Memory for the 64 lanes, with room to align it.</summary>
    [InlineArray((sizeof(float) * KernelShape.Block) + StackAlignment.Line)]
    internal struct Buffer
    {
        private byte _first;
    }

    /// <summary>Memory for the 64 lanes of each of eight pivots, with room to align it.</summary>
    [InlineArray((Pivots.Count * sizeof(float) * KernelShape.Block) + StackAlignment.Line)]
    internal struct PivotBuffer
    {
        private byte _first;
    }
}
