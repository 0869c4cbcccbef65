using System;

namespace Nucleate;

/// <summary>
/// Top-n-sigma: keeps the tokens whose logit is within n standard deviations of the largest one.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how far above the noise of all logits a token has to stand.</para>
/// <para><b>Low:</b> only the favourites, at any temperature.</para>
/// <para><b>High:</b> more and more of the bulk of the vocabulary.</para>
/// <para><b>Range:</b> above 0; typical 0.7 to 2.</para>
/// <para><b>Mathematics:</b> keep l of at least max - n σ, with σ the standard deviation, over their number, of the logits that reach the stage; a temperature in front of it changes nothing of what survives.</para>
/// <para><b>Hook:</b> keep the peaks that rise out of the fog.</para>
/// <para><b>Source:</b> Tang et al., "Top-nσ: not all logits are you need", 2024; llama.cpp pull request 11223.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TopNSigmaAttribute : TruncationAttribute
{
    /// <summary>A constant n.</summary>
    public TopNSigmaAttribute(double n) => N = n;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TopNSigmaAttribute()
    {
    }

    /// <summary>n, or null on a member that gives it.</summary>
    public double? N { get; }
}
