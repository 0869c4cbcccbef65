using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>
/// The 64 floats of a block in four 512-bit vectors. Each operation is done on one after another, so that none waits for
/// the one before it: a processor that can look ahead across four long chains of operations gains a tenth by that, one
/// that shares its core a quarter. Narrower vectors have half as many registers and would spill them.
/// </summary>
/// <remarks>Four fields, not pairs of pairs: .NET 8's compiler keeps nested structs in memory, which takes ten times as long.</remarks>
internal readonly struct LanesBlock : ILaneArithmetic<LanesBlock>
{
    private readonly Lanes512 _a;
    private readonly Lanes512 _b;
    private readonly Lanes512 _c;
    private readonly Lanes512 _d;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LanesBlock(Lanes512 a, Lanes512 b, Lanes512 c, Lanes512 d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    public static int Count => KernelShape.Block;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock Load(ref float source, nuint offset) => new(
        Lanes512.Load(ref source, offset),
        Lanes512.Load(ref source, offset + 16),
        Lanes512.Load(ref source, offset + 32),
        Lanes512.Load(ref source, offset + 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock Fill(float value)
    {
        var all = Lanes512.Fill(value);
        return new(all, all, all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock operator +(LanesBlock left, LanesBlock right) =>
        new(left._a + right._a, left._b + right._b, left._c + right._c, left._d + right._d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock operator -(LanesBlock left, LanesBlock right) =>
        new(left._a - right._a, left._b - right._b, left._c - right._c, left._d - right._d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock operator *(LanesBlock left, LanesBlock right) =>
        new(left._a * right._a, left._b * right._b, left._c * right._c, left._d * right._d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock WhereAtLeast(LanesBlock tested, LanesBlock limit, LanesBlock value) => new(
        Lanes512.WhereAtLeast(tested._a, limit._a, value._a),
        Lanes512.WhereAtLeast(tested._b, limit._b, value._b),
        Lanes512.WhereAtLeast(tested._c, limit._c, value._c),
        Lanes512.WhereAtLeast(tested._d, limit._d, value._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock AddWhereAtLeast(LanesBlock sum, LanesBlock tested, LanesBlock limit, LanesBlock value) => new(
        Lanes512.AddWhereAtLeast(sum._a, tested._a, limit._a, value._a),
        Lanes512.AddWhereAtLeast(sum._b, tested._b, limit._b, value._b),
        Lanes512.AddWhereAtLeast(sum._c, tested._c, limit._c, value._c),
        Lanes512.AddWhereAtLeast(sum._d, tested._d, limit._d, value._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock SplitExponent(LanesBlock exponent, out LanesBlock whole)
    {
        var a = Lanes512.SplitExponent(exponent._a, out Lanes512 wholeA);
        var b = Lanes512.SplitExponent(exponent._b, out Lanes512 wholeB);
        var c = Lanes512.SplitExponent(exponent._c, out Lanes512 wholeC);
        var d = Lanes512.SplitExponent(exponent._d, out Lanes512 wholeD);
        whole = new(wholeA, wholeB, wholeC, wholeD);
        return new(a, b, c, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanesBlock ScaleByWhole(LanesBlock value, LanesBlock whole) => new(
        Lanes512.ScaleByWhole(value._a, whole._a),
        Lanes512.ScaleByWhole(value._b, whole._b),
        Lanes512.ScaleByWhole(value._c, whole._c),
        Lanes512.ScaleByWhole(value._d, whole._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(LanesBlock value) =>
        Lanes512.SumByHalves((value._a + value._c) + (value._b + value._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset)
    {
        _a.Store(ref destination, offset);
        _b.Store(ref destination, offset + 16);
        _c.Store(ref destination, offset + 32);
        _d.Store(ref destination, offset + 48);
    }
}
