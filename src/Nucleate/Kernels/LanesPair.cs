using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// Twice as many floats in two vectors, or two pairs of them. Each operation is done on one after the other, so that none
/// waits for the one before it: a processor that looks ahead across long chains of operations gains a tenth by that, one
/// that shares its core a quarter. Only for 512 bits: narrower vectors have half as many registers and would spill them.
/// </summary>
internal readonly struct LanesPair<TLanes> : ILaneArithmetic<LanesPair<TLanes>>
    where TLanes : struct, ILaneArithmetic<TLanes>
{
    private readonly TLanes _lower;
    private readonly TLanes _upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LanesPair(TLanes lower, TLanes upper)
    {
        _lower = lower;
        _upper = upper;
    }

    public static int Count => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> Load(ref float source, nuint offset) =>
        new(TLanes.Load(ref source, offset), TLanes.Load(ref source, offset + (nuint)TLanes.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> Fill(float value)
    {
        TLanes all = TLanes.Fill(value);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> operator +(LanesPair<TLanes> left, LanesPair<TLanes> right) =>
        new(left._lower + right._lower, left._upper + right._upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> operator -(LanesPair<TLanes> left, LanesPair<TLanes> right) =>
        new(left._lower - right._lower, left._upper - right._upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> operator *(LanesPair<TLanes> left, LanesPair<TLanes> right) =>
        new(left._lower * right._lower, left._upper * right._upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> WhereAtLeast(LanesPair<TLanes> tested, LanesPair<TLanes> limit, LanesPair<TLanes> value) => new(
        TLanes.WhereAtLeast(tested._lower, limit._lower, value._lower),
        TLanes.WhereAtLeast(tested._upper, limit._upper, value._upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> AddWhereAtLeast(
        LanesPair<TLanes> sum, LanesPair<TLanes> tested, LanesPair<TLanes> limit, LanesPair<TLanes> value) => new(
        TLanes.AddWhereAtLeast(sum._lower, tested._lower, limit._lower, value._lower),
        TLanes.AddWhereAtLeast(sum._upper, tested._upper, limit._upper, value._upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesPair<TLanes> ScaleByExponent(LanesPair<TLanes> value, LanesPair<TLanes> shifted) => new(
        TLanes.ScaleByExponent(value._lower, shifted._lower),
        TLanes.ScaleByExponent(value._upper, shifted._upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(LanesPair<TLanes> value) => TLanes.SumByHalves(value._lower + value._upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset)
    {
        _lower.Store(ref destination, offset);
        _upper.Store(ref destination, offset + (nuint)TLanes.Count);
    }
}
