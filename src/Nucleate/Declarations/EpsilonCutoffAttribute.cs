using System;

namespace Nucleate;

/// <summary>
/// Epsilon cutoff: keeps the tokens whose probability is at least ε.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how improbable a token may be, whatever the others are.</para>
/// <para><b>Low:</b> long tails survive.</para>
/// <para><b>High:</b> only what is probable by itself; where nothing is, the most probable token alone.</para>
/// <para><b>Range:</b> (0, 1), both ends excluded; typical 0.0003 to 0.0009.</para>
/// <para><b>Mathematics:</b> keep p of at least ε; at most 1 / ε tokens survive, and at least the best.</para>
/// <para><b>Hook:</b> a minimum height at the gate, the same every day.</para>
/// <para><b>Source:</b> Hewitt, Manning and Liang, "Truncation sampling as language model desmoothing", 2022.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class EpsilonCutoffAttribute : TruncationAttribute
{
    /// <summary>A constant ε.</summary>
    public EpsilonCutoffAttribute(double epsilon) => Epsilon = epsilon;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public EpsilonCutoffAttribute()
    {
    }

    /// <summary>ε, or null on a member that gives it.</summary>
    public double? Epsilon { get; }
}
