using System;

namespace Nucleate;

/// <summary>
/// Suppress: tokens that can never be drawn.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> which tokens are ruled out whatever the model says.</para>
/// <para><b>Low:</b> does not apply: a token is suppressed or not. On a member of type <c>bool</c>, the tokens are suppressed at the steps where it is true.</para>
/// <para><b>High:</b> does not apply.</para>
/// <para><b>Range:</b> any token ids; typical: padding, special tokens of another format, the end of the text while it is too early.</para>
/// <para><b>Mathematics:</b> l' = minus infinity, so p = 0; the others share its probability in proportion.</para>
/// <para><b>Hook:</b> struck off the list.</para>
/// <para><b>Source:</b> transformers, SuppressTokensLogitsProcessor.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class SuppressAttribute : StageAttribute
{
    /// <summary>Tokens to rule out.</summary>
    public SuppressAttribute(params int[] tokens) => Tokens = tokens;

    /// <summary>The token ids.</summary>
    public int[] Tokens { get; }
}
