using System;

namespace Nucleate;

/// <summary>
/// Eta cutoff: keeps the tokens whose probability is at least ε, or less than that where the distribution is flat.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how improbable a token may be, given how undecided the model is.</para>
/// <para><b>Low:</b> long tails survive.</para>
/// <para><b>High:</b> only what is probable for such a distribution; where nothing is, the most probable token alone.</para>
/// <para><b>Range:</b> (0, 1), both ends excluded; typical 0.0002 to 0.004.</para>
/// <para><b>Mathematics:</b> with the entropy H = -Σ p ln p, keep p of at least min(ε, √ε · e^-H): the second bound falls with the entropy, so a flat distribution keeps its many small probabilities.</para>
/// <para><b>Hook:</b> a minimum height at the gate, lowered on days when everyone is small.</para>
/// <para><b>Source:</b> Hewitt, Manning and Liang, "Truncation sampling as language model desmoothing", 2022.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class EtaCutoffAttribute : TruncationAttribute
{
    /// <summary>A constant ε.</summary>
    public EtaCutoffAttribute(double epsilon) => Epsilon = epsilon;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public EtaCutoffAttribute()
    {
    }

    /// <summary>ε, or null on a member that gives it.</summary>
    public double? Epsilon { get; }
}
