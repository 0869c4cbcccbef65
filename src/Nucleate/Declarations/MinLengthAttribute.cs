using System;

namespace Nucleate;

/// <summary>
/// Minimum length: tokens that end the text cannot be drawn before enough tokens were.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how short a text may be.</para>
/// <para><b>Low:</b> 0 does nothing.</para>
/// <para><b>High:</b> the text goes on after it has said everything; a format goes on after its last bracket.</para>
/// <para><b>Range:</b> 0 or more tokens; typical: a few, so that the answer is not empty.</para>
/// <para><b>Mathematics:</b> l' = minus infinity for these tokens while <see cref="ISampler.Position"/>, the count of drawn tokens, is below the length. Accepted tokens of a prompt do not count.</para>
/// <para><b>Hook:</b> no leaving the table before the second course.</para>
/// <para><b>Source:</b> transformers, MinNewTokensLengthLogitsProcessor.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class MinLengthAttribute : StageAttribute
{
    /// <summary>A constant length, and the tokens that have to wait for it.</summary>
    public MinLengthAttribute(int length, params int[] tokens) => (Length, Tokens) = (length, tokens);

    /// <summary>The member that carries the attribute gives the length, at each step.</summary>
    public MinLengthAttribute(int[] tokens) => Tokens = tokens;

    /// <summary>How many tokens have to be drawn first, or null on a member that gives it.</summary>
    public int? Length { get; }

    /// <summary>The token ids, mostly that of the end of the text.</summary>
    public int[] Tokens { get; }
}
