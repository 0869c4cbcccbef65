using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nucleate.Kernels;

/// <summary>8 floats in a 256-bit vector.</summary>
internal readonly struct Lanes256 : ILanes<Lanes256>
{
    private readonly Vector256<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<float> value) => _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref float source, nuint offset) => new(Vector256.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fill(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 left, Lanes256 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WhereAtLeast(Lanes256 tested, Lanes256 limit, Lanes256 value) =>
        new(Vector256.GreaterThanOrEqual(tested._value, limit._value) & value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddWhereAtLeast(Lanes256 sum, Lanes256 tested, Lanes256 limit, Lanes256 value) => sum + WhereAtLeast(tested, limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 SplitExponent(Lanes256 exponent, out Lanes256 whole)
    {
        Lanes256 shift = Fill(Exponential.RoundingShift);
        whole = exponent + shift;
        return exponent - (whole - shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ScaleByWhole(Lanes256 value, Lanes256 whole) =>
        new((value._value.AsInt32() + Vector256.ShiftLeft(whole._value.AsInt32(), 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 FromFixedPoint(Lanes256 value) => new(Vector256.ShiftLeft(value._value.AsInt32(), 13).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAbove(Lanes256 value, Lanes256 limit) =>
        (uint)Vector256.GreaterThan(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAtLeast(Lanes256 value, Lanes256 limit) =>
        (uint)Vector256.GreaterThanOrEqual(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsNaN(Lanes256 value) =>
        (uint)(~Vector256.Equals(value._value, value._value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockAtMost(ref float source, nuint offset, Lanes256 limit)
    {
        Vector256<float> all = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 8), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 24), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 40), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 48), limit._value)
            & Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, offset + 56), limit._value);
        return all.ExtractMostSignificantBits() == 0xFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockBelow(ref float source, nuint offset, Lanes256 limit)
    {
        Vector256<float> all = Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 8), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 24), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 40), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 48), limit._value)
            & Vector256.LessThan(Vector256.LoadUnsafe(ref source, offset + 56), limit._value);
        return all.ExtractMostSignificantBits() == 0xFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LargerOrFirst(Lanes256 first, Lanes256 second)
    {
        // The instruction returns its second operand where one is NaN. The portable Max differs between runtimes there.
        return Avx.IsSupported
            ? new(Avx.Max(second._value, first._value))
            : new(Vector256.ConditionalSelect(Vector256.GreaterThan(second._value, first._value), second._value, first._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(Lanes256 value)
    {
        return Lanes128.SumByHalves(Lanes128.From(value._value.GetLower() + value._value.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Lanes256 value)
    {
        return Lanes128.Largest(Lanes128.LargerOrFirst(Lanes128.From(value._value.GetLower()), Lanes128.From(value._value.GetUpper())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset) => _value.StoreUnsafe(ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes256 From(Vector256<float> value) => new(value);
}
