using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// Smoothing as a map of floats: with d the gap below the best logit, d² (a d + b). The best logit becomes 0, so that gaps
/// near it are as exact as they were. Never decreasing: each operation rounds monotonically, and a and b are not above 0 below.
/// </summary>
/// <remarks>Relative error of a gap at most 3e-7: five roundings, and those of a and b.</remarks>
internal readonly struct LogitSmoothing
{
    private readonly float _best;
    private readonly float _cubic;
    private readonly float _quadratic;

    private LogitSmoothing(float best, float cubic, float quadratic)
    {
        _best = best;
        _cubic = cubic;
        _quadratic = quadratic;
    }

    /// <summary>The map of logits at a temperature, in the units of the caller's logits before and after.</summary>
    /// <param name="best">The largest logit.</param>
    /// <param name="temperature">The temperature that divides them: above 0.</param>
    /// <param name="factor">Above 0.</param>
    /// <param name="curve">In [1, 3].</param>
    public static LogitSmoothing For(float best, double temperature, double factor, double curve) => new(
        best,
        Finite((curve - 1) / 2 * factor / temperature / temperature),
        -Finite((3 - curve) / 2 * factor / temperature));

    /// <summary>One logit; the same bits as <see cref="Apply"/> gives it.</summary>
    public float Of(float logit) =>
        logit >= KernelShape.LowestLegal
            ? Smooth(new Lanes1(logit), new Lanes1(_best), new Lanes1(_cubic), new Lanes1(_quadratic)).Value
            : float.NegativeInfinity;

    /// <summary>
    /// Changes logits, a multiple of <see cref="KernelShape.Block"/> many. What is below the floor, and NaN, becomes minus
    /// infinity; everything else stays finite.
    /// </summary>
    public void Apply(Span<float> logits, float floor = KernelShape.LowestLegal)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<Lanes512>(logits, floor);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<Lanes256>(logits, floor);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Apply<Lanes128>(logits, floor);
        }
        else
        {
            Apply<Lanes1>(logits, floor);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Apply<TLanes>(Span<float> logits, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float values = ref MemoryMarshal.GetReference(logits);
        TLanes best = TLanes.Fill(_best);
        TLanes cubic = TLanes.Fill(_cubic);
        TLanes quadratic = TLanes.Fill(_quadratic);
        TLanes lowest = TLanes.Fill(floor);
        for (nuint at = 0; at < (nuint)logits.Length; at += (nuint)TLanes.Count)
        {
            TLanes logit = TLanes.Load(ref values, at);
            TLanes smooth = TLanes.WhereAtLeast(logit, lowest, Smooth(logit, best, cubic, quadratic));

            // 0 for a logit that is there, half of minus infinity for one that is not.
            TLanes absent = (TLanes.WhereAtLeast(logit, lowest, TLanes.Fill(1)) - TLanes.Fill(1)) * TLanes.Fill(float.MaxValue);
            (smooth + absent + absent).Store(ref values, at);
        }
    }

    // A gap of more than floats hold is as large as they do; the best logit's -0 becomes 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Smooth<TLanes>(TLanes logit, TLanes best, TLanes cubic, TLanes quadratic)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes lowest = TLanes.Fill(float.MinValue);
        TLanes gap = TLanes.LargerOrFirst(lowest, logit - best);
        TLanes bent = gap * gap * ((gap * cubic) + quadratic);
        return TLanes.LargerOrFirst(lowest, bent) + TLanes.Fill(0);
    }

    private static float Finite(double value) => (float)Math.Min(value, float.MaxValue);
}
