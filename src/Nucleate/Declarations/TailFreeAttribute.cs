using System;

namespace Nucleate;

/// <summary>
/// Tail-free sampling: cuts where the curve of sorted probabilities has bent by the share z of all its bends. Legacy; newer truncations do better.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> where the tail begins: after the bends of the curve, not at a mass or a number.</para>
/// <para><b>Low:</b> only the favourites in front of the first bends.</para>
/// <para><b>High:</b> the tail, up to 1,024 tokens; 1 keeps all.</para>
/// <para><b>Range:</b> (0, 1]; typical 0.9 to 0.97.</para>
/// <para><b>Mathematics:</b> with the probabilities p1, p2, … of the 1,024 most probable tokens, sorted, and the bends e_i = |(p_i - p_(i+1)) - (p_(i+1) - p_(i+2))|, keep the first i tokens, where i is the first index with e1 + … + e_i above z · Σ e. Without a bend, which is Σ e of at most 1e-6 · p1, all of the 1,024 stay.</para>
/// <para><b>Hook:</b> cut where the slope levels out.</para>
/// <para><b>Source:</b> Bricken, "Tail free sampling", 2019.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TailFreeAttribute : TruncationAttribute
{
    /// <summary>A constant z.</summary>
    public TailFreeAttribute(double z) => Z = z;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TailFreeAttribute()
    {
    }

    /// <summary>z, or null on a member that gives it.</summary>
    public double? Z { get; }
}
