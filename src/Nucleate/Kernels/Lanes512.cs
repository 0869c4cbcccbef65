using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nucleate.Kernels;

/// <summary>16 floats in a 512-bit vector.</summary>
internal readonly struct Lanes512 : ILanes<Lanes512>
{
    private readonly Vector512<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes512(Vector512<float> value) => _value = value;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref float source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Fill(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 left, Lanes512 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 WhereAtLeast(Lanes512 tested, Lanes512 limit, Lanes512 value) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(tested._value, limit._value), value._value, Vector512<float>.Zero));

    // One masked addition, where WhereAtLeast needs an instruction more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddWhereAtLeast(Lanes512 sum, Lanes512 tested, Lanes512 limit, Lanes512 value) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(tested._value, limit._value), sum._value + value._value, sum._value));

    // One instruction instead of three here, and of two below; the bits are the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 SplitExponent(Lanes512 exponent, out Lanes512 whole)
    {
        if (Avx512DQ.IsSupported)
        {
            Lanes512 rest = new(Avx512DQ.Reduce(exponent._value, 0));
            whole = exponent - rest;
            return rest;
        }

        Lanes512 shift = Fill(Exponential.RoundingShift);
        whole = exponent + shift;
        return exponent - (whole - shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ScaleByWhole(Lanes512 value, Lanes512 whole) =>
        new(Avx512DQ.IsSupported
            ? Avx512F.Scale(value._value, whole._value)
            : (value._value.AsInt32() + Vector512.ShiftLeft(whole._value.AsInt32(), 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 FromFixedPoint(Lanes512 value) => new(Vector512.ShiftLeft(value._value.AsInt32(), 13).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAbove(Lanes512 value, Lanes512 limit) =>
        (uint)Vector512.GreaterThan(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAtLeast(Lanes512 value, Lanes512 limit) =>
        (uint)Vector512.GreaterThanOrEqual(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsNaN(Lanes512 value) =>
        (uint)(~Vector512.Equals(value._value, value._value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockAtMost(ref float source, nuint offset, Lanes512 limit)
    {
        Vector512<float> all = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref source, offset), limit._value)
            & Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref source, offset + 48), limit._value);
        return all.ExtractMostSignificantBits() == 0xFFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockBelow(ref float source, nuint offset, Lanes512 limit)
    {
        Vector512<float> all = Vector512.LessThan(Vector512.LoadUnsafe(ref source, offset), limit._value)
            & Vector512.LessThan(Vector512.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector512.LessThan(Vector512.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector512.LessThan(Vector512.LoadUnsafe(ref source, offset + 48), limit._value);
        return all.ExtractMostSignificantBits() == 0xFFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LargerOrFirst(Lanes512 first, Lanes512 second)
    {
        // The instruction returns its second operand where one is NaN. The portable Max differs between runtimes there.
        return Avx512F.IsSupported
            ? new(Avx512F.Max(second._value, first._value))
            : new(Vector512.ConditionalSelect(Vector512.GreaterThan(second._value, first._value), second._value, first._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(Lanes512 value)
    {
        return Lanes256.SumByHalves(Lanes256.From(value._value.GetLower() + value._value.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Lanes512 value)
    {
        return Lanes256.Largest(Lanes256.LargerOrFirst(Lanes256.From(value._value.GetLower()), Lanes256.From(value._value.GetUpper())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset) => _value.StoreUnsafe(ref destination, offset);
}
