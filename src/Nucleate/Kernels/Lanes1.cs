using System;
using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>One float: the form for processors without vectors, and for single values that need the same bits.</summary>
internal readonly struct Lanes1 : ILanes<Lanes1>
{
    private readonly float _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes1(float value) => _value = value;

    public static int Count => 1;

    public float Value => _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Load(ref float source, nuint offset) => new(Unsafe.Add(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Fill(float value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 WhereAtLeast(Lanes1 tested, Lanes1 limit, Lanes1 value) =>
        tested._value >= limit._value ? value : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 AddWhereAtLeast(Lanes1 sum, Lanes1 tested, Lanes1 limit, Lanes1 value) => sum + WhereAtLeast(tested, limit, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 SplitExponent(Lanes1 exponent, out Lanes1 whole)
    {
        Lanes1 shift = Fill(Exponential.RoundingShift);
        whole = exponent + shift;
        return exponent - (whole - shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 ScaleByWhole(Lanes1 value, Lanes1 whole) =>
        new(BitConverter.Int32BitsToSingle(
            unchecked(BitConverter.SingleToInt32Bits(value._value) + (BitConverter.SingleToInt32Bits(whole._value) << 23))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 FromFixedPoint(Lanes1 value) =>
        new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value._value) << 13));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAbove(Lanes1 value, Lanes1 limit) => value._value > limit._value ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsAtLeast(Lanes1 value, Lanes1 limit) => value._value >= limit._value ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BitsNaN(Lanes1 value) => float.IsNaN(value._value) ? 1u : 0u;

    public static bool BlockAtMost(ref float source, nuint offset, Lanes1 limit)
    {
        for (nuint i = 0; i < 64; i++)
        {
            if (!(Unsafe.Add(ref source, offset + i) <= limit._value))
            {
                return false;
            }
        }

        return true;
    }

    public static bool BlockBelow(ref float source, nuint offset, Lanes1 limit)
    {
        for (nuint i = 0; i < 64; i++)
        {
            if (!(Unsafe.Add(ref source, offset + i) < limit._value))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 LargerOrFirst(Lanes1 first, Lanes1 second) => second._value > first._value ? second : first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumByHalves(Lanes1 value) => value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Lanes1 value) => value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nuint offset) => Unsafe.Add(ref destination, offset) = _value;
}
