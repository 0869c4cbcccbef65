using System;

namespace Nucleate;

/// <summary>
/// Sequence bias: adds a constant to the logit of the token that would complete a sequence. Repeat the attribute for
/// several sequences.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how welcome a word of several tokens is.</para>
/// <para><b>Low:</b> negative values make the sequence rare; use <see cref="BadWordsAttribute"/> to rule it out.</para>
/// <para><b>High:</b> positive values complete it nearly always once it has begun; they do not make it begin.</para>
/// <para><b>Range:</b> any finite number; typical -5 to 5.</para>
/// <para><b>Mathematics:</b> l' = l + b for the sequence's last token where the accepted tokens end with all the others. Biases of several sequences add up.</para>
/// <para><b>Hook:</b> a thumb on the scale, at the last word of the phrase.</para>
/// <para><b>Source:</b> transformers, SequenceBiasLogitsProcessor.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class SequenceBiasAttribute : StageAttribute
{
    /// <summary>A constant bias for the tokens of one sequence, in order.</summary>
    public SequenceBiasAttribute(double bias, params int[] tokens) => (Bias, Tokens) = (bias, tokens);

    /// <summary>The member that carries the attribute gives the bias of the sequence, at each step.</summary>
    public SequenceBiasAttribute(int[] tokens) => Tokens = tokens;

    /// <summary>What is added to the last token's logit, or null on a member that gives it.</summary>
    public double? Bias { get; }

    /// <summary>The token ids, in order.</summary>
    public int[] Tokens { get; }
}
