using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// Bounds of weights e^((l - best) / T) that cost a third of the weights themselves: 2^y is taken as linear between whole
/// exponents, by writing y in fixed point where a float has its exponent and mantissa.
/// </summary>
/// <remarks>
/// Between whole numbers (1 + f) / 2^f is at least 1 and at most 1.0615, so a sum of such values is at most that much too
/// large. Fixed point has ten fractional bits; with the roundings of the factor and of the sums every sum is within 0.2 %
/// of that. Used where the answer is the same at both ends: then the weights need not be known.
/// </remarks>
internal readonly struct WeightBounds
{
    // 1.5 · 2^13: adding it leaves ten bits behind the binary point.
    private const float FixedPoint = 12288;
    private const float SmallestExponent = FixedPoint + 1;
    private const double LargestProduct = 4096;
    private const double Interpolation = 1.0615;
    private const double Rounding = 1.002;

    private readonly float _factor;
    private readonly float _offset;

    private WeightBounds(float factor, float offset)
    {
        _factor = factor;
        _offset = offset;
    }

    /// <summary>Bounds for the weights of a scale; none where logits are so large in units of T that fixed point would be too coarse.</summary>
    public static bool TryFor(in ExponentialScale scale, out WeightBounds bounds)
    {
        double product = (double)scale.Best * scale.High;
        bounds = new WeightBounds(scale.High, (float)(FixedPoint + 127 - product));
        return Math.Abs(product) <= LargestProduct;
    }

    /// <summary>The least that weights can sum to whose bounds sum to this.</summary>
    public static double Least(double sum) => sum / (Interpolation * Rounding);

    /// <summary>The most that weights can sum to whose bounds sum to this.</summary>
    public static double Most(double sum) => sum * Rounding;

    /// <summary>The sum of the bounds of a chunk (a multiple of <see cref="KernelShape.Block"/> long) without NaN and minus infinity.</summary>
    public float Sum(ReadOnlySpan<float> chunk) => Sum(chunk, KernelShape.LowestLegal, float.MaxValue);

    /// <summary>The same of the logits in a closed range.</summary>
    public float Sum(ReadOnlySpan<float> chunk, float low, float high) =>
        Vector512.IsHardwareAccelerated ? Sum<Lanes512>(chunk, low, high)
        : Vector256.IsHardwareAccelerated ? Sum<Lanes256>(chunk, low, high)
        : Vector128.IsHardwareAccelerated ? Sum<Lanes128>(chunk, low, high)
        : Sum<Lanes1>(chunk, low, high);

    // The canonical order of MassSum, so that what is decided by the sum does not depend on the vector width.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private float Sum<TLanes>(ReadOnlySpan<float> chunk, float low, float high)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer buffer);
        ref float lanes = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes factor = TLanes.Fill(_factor);
        TLanes offset = TLanes.Fill(_offset);
        TLanes least = TLanes.Fill(SmallestExponent);
        TLanes lowest = TLanes.Fill(low);
        TLanes highest = TLanes.Fill(high);
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;
        for (nuint column = 0; column < KernelShape.Block; column += 4 * step)
        {
            TLanes a = default, b = default, c = default, d = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                a = Add(a, TLanes.Load(ref source, at), factor, offset, least, lowest, highest);
                b = Add(b, TLanes.Load(ref source, at + step), factor, offset, least, lowest, highest);
                c = Add(c, TLanes.Load(ref source, at + (2 * step)), factor, offset, least, lowest, highest);
                d = Add(d, TLanes.Load(ref source, at + (3 * step)), factor, offset, least, lowest, highest);
            }

            if (4 * step == KernelShape.Block)
            {
                return LaneTotals.Fold(a, b, c, d);
            }

            a.Store(ref lanes, column);
            b.Store(ref lanes, column + step);
            c.Store(ref lanes, column + (2 * step));
            d.Store(ref lanes, column + (3 * step));
        }

        return LaneTotals.Fold<TLanes>(ref lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Add<TLanes>(TLanes sum, TLanes logit, TLanes factor, TLanes offset, TLanes least, TLanes low, TLanes high)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes bound = TLanes.FromFixedPoint(TLanes.LargerOrFirst(least, (logit * factor) + offset));
        return TLanes.AddWhereAtLeast(sum, high, logit, TLanes.WhereAtLeast(logit, low, bound));
    }
}
