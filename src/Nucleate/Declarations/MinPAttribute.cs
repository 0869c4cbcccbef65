using System;

namespace Nucleate;

/// <summary>
/// Min-p: keeps the tokens that are at least m times as probable as the most probable one.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how far behind the favourite a token may be.</para>
/// <para><b>Low:</b> long tails survive; 0 keeps all.</para>
/// <para><b>High:</b> only near-favourites; 1 keeps ties of the best.</para>
/// <para><b>Range:</b> [0, 1]; typical 0.02 to 0.1.</para>
/// <para><b>Mathematics:</b> p of at least m · p_max is the same as a logit of at least max + T · ln m: one threshold, no softmax, no sort.</para>
/// <para><b>Hook:</b> the bar hangs at a fixed fraction of the winner's height.</para>
/// <para><b>Source:</b> Nguyen et al., "Turning up the heat: min-p sampling", 2024; llama.cpp pull request 3841.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class MinPAttribute : TruncationAttribute
{
    /// <summary>A constant m.</summary>
    public MinPAttribute(double m) => M = m;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public MinPAttribute()
    {
    }

    /// <summary>m, or null on a member that gives it.</summary>
    public double? M { get; }
}
