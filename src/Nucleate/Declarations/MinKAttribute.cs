using System;

namespace Nucleate;

/// <summary>
/// Min-k: cuts at the cliff, the steepest weighted drop in the sorted logits.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how few tokens may survive where the logits have no cliff; the cliff itself has no parameter.</para>
/// <para><b>Low:</b> 0 cuts at the cliff alone, wherever it is: the same tokens at any temperature.</para>
/// <para><b>High:</b> more tokens where all logits lie close together.</para>
/// <para><b>Range:</b> 0 or more; typical 3.</para>
/// <para><b>Mathematics:</b> with the logits l1, l2, … of all n tokens that reach the stage sorted by falling value, the cliff is the first i with the largest (l_i - l_(i+1)) / i, among the 1,024 most probable tokens; the first i survive, or τ / (l1 - l_n), rounded down, if that is more. Where all are equal, that is all of them for a τ above 0.</para>
/// <para><b>Hook:</b> walk down from the summit and stop at the first cliff.</para>
/// <para><b>Source:</b> Ding et al., "Min-k sampling: decoupling truncation from temperature scaling via relative logit dynamics", 2026; vLLM pull request 48142.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class MinKAttribute : TruncationAttribute
{
    /// <summary>A constant τ.</summary>
    public MinKAttribute(double tau) => Tau = tau;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public MinKAttribute()
    {
    }

    /// <summary>τ, or null on a member that gives it.</summary>
    public double? Tau { get; }
}
