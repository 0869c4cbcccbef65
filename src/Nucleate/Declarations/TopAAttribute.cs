using System;

namespace Nucleate;

/// <summary>
/// Top-a: keeps the tokens whose probability is at least a times the square of the largest one.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how far behind the favourite a token may be, the stricter the surer the model is.</para>
/// <para><b>Low:</b> long tails survive; 0 keeps all.</para>
/// <para><b>High:</b> where the model is sure, only the favourite; where it is not, still many.</para>
/// <para><b>Range:</b> [0, 1]; typical 0.1 to 0.3.</para>
/// <para><b>Mathematics:</b> keep p of at least a · p_max²: for p_max = 0.9 and a = 0.2 the bound is 0.162, for p_max = 0.1 it is 0.002.</para>
/// <para><b>Hook:</b> the taller the winner, the faster the bar rises.</para>
/// <para><b>Source:</b> BlinkDL, RWKV-LM, "The top-a sampling method", 2021.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TopAAttribute : TruncationAttribute
{
    /// <summary>A constant a.</summary>
    public TopAAttribute(double a) => A = a;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TopAAttribute()
    {
    }

    /// <summary>a, or null on a member that gives it.</summary>
    public double? A { get; }
}
