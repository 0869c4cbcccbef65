using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nucleate.Kernels;

/// <summary>4 floats in a 128-bit vector.</summary>
internal readonly struct Lanes128 : ILanes<Lanes128>
{
    private readonly Vector128<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<float> value) => _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref float source, nuint offset) => new(Vector128.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Fill(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 left, Lanes128 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 WhereAtLeast(Lanes128 tested, Lanes128 limit, Lanes128 value) =>
        new(Vector128.GreaterThanOrEqual(tested._value, limit._value) & value._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AddWhereAtLeast(Lanes128 sum, Lanes128 tested, Lanes128 limit, Lanes128 value) => sum + WhereAtLeast(tested, limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 SplitExponent(Lanes128 exponent, out Lanes128 whole)
    {
        Lanes128 shift = Fill(Exponential.RoundingShift);
        whole = exponent + shift;
        return exponent - (whole - shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 ScaleByWhole(Lanes128 value, Lanes128 whole) =>
        new((value._value.AsInt32() + Vector128.ShiftLeft(whole._value.AsInt32(), 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 FromFixedPoint(Lanes128 value) => new(Vector128.ShiftLeft(value._value.AsInt32(), 13).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAbove(Lanes128 value, Lanes128 limit) =>
        (uint)Vector128.GreaterThan(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAtLeast(Lanes128 value, Lanes128 limit) =>
        (uint)Vector128.GreaterThanOrEqual(value._value, limit._value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsNaN(Lanes128 value) =>
        (uint)(~Vector128.Equals(value._value, value._value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockAtMost(ref float source, nuint offset, Lanes128 limit)
    {
        Vector128<float> all = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 4), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 8), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 12), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 20), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 24), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 28), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 36), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 40), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 44), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 48), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 52), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 56), limit._value)
            & Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref source, offset + 60), limit._value);
        return all.ExtractMostSignificantBits() == 0xF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BlockBelow(ref float source, nuint offset, Lanes128 limit)
    {
        Vector128<float> all = Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 4), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 8), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 12), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 16), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 20), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 24), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 28), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 32), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 36), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 40), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 44), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 48), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 52), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 56), limit._value)
            & Vector128.LessThan(Vector128.LoadUnsafe(ref source, offset + 60), limit._value);
        return all.ExtractMostSignificantBits() == 0xF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LargerOrFirst(Lanes128 first, Lanes128 second)
    {
        // The instruction returns its second operand where one is NaN. The portable Max differs between runtimes there.
        return Sse.IsSupported
            ? new(Sse.Max(second._value, first._value))
            : new(Vector128.ConditionalSelect(Vector128.GreaterThan(second._value, first._value), second._value, first._value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(Lanes128 value)
    {
        float low = value._value.ToScalar() + value._value.GetElement(2);
        float high = value._value.GetElement(1) + value._value.GetElement(3);
        return low + high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Lanes128 value)
    {
        // Shuffles instead of comparisons of single floats: these would be mispredicted half of the time.
        Lanes128 pairs = LargerOrFirst(value, new(Vector128.Shuffle(value._value, Vector128.Create(2, 3, 0, 1))));
        return LargerOrFirst(pairs, new(Vector128.Shuffle(pairs._value, Vector128.Create(1, 0, 3, 2))))._value.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset) => _value.StoreUnsafe(ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes128 From(Vector128<float> value) => new(value);
}
