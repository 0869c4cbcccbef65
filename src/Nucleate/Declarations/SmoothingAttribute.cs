using System;

namespace Nucleate;

/// <summary>
/// Smoothing (quadratic sampling): bends the logits below the largest one, by a parabola or a cubic.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how the gaps between logits count: those near the favourite close, those far below it widen.</para>
/// <para><b>Low:</b> near 0 a wide field becomes nearly equal, so put a truncation behind it; 0 itself does nothing.</para>
/// <para><b>High:</b> only what is very near the favourite has a chance.</para>
/// <para><b>Range:</b> factor 0 or more, typical 0.15 to 0.5; curve in [1, 3], typical 1.</para>
/// <para><b>Mathematics:</b> with d = l - max, l' = max - k f d² + s f d³, where k = (3 - curve) / 2 and s = (curve - 1) / 2: gaps of less than about 1 / f nats shrink, larger ones grow. Where the curve is outside of [1, 3], unlikely tokens would overtake likely ones.</para>
/// <para><b>Hook:</b> a dome: flat at the top, steep at the sides.</para>
/// <para><b>Source:</b> kalomaze, text-generation-webui pull request 5403 (quadratic) and 5551 (curve), 2024.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class SmoothingAttribute : StageAttribute
{
    /// <summary>A constant factor.</summary>
    public SmoothingAttribute(double factor) => Factor = factor;

    /// <summary>The member that carries the attribute gives the factor, at each step.</summary>
    public SmoothingAttribute()
    {
    }

    /// <summary>The factor, or null on a member that gives it.</summary>
    public double? Factor { get; }

    /// <summary>How much of a cubic there is in the curve: in [1, 3]; 1, the default, is a parabola, and 3 a cubic.</summary>
    public double Curve { get; set; } = 1;
}
