using System;

namespace Nucleate;

/// <summary>
/// Bad words: a sequence of tokens that is never completed. Repeat the attribute for several sequences.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> which words, of one token or more, are ruled out.</para>
/// <para><b>Low:</b> does not apply: a sequence is ruled out or not. On a member of type <c>bool</c>, it is at the steps where it is true.</para>
/// <para><b>High:</b> does not apply.</para>
/// <para><b>Range:</b> any token ids in order. A word has several spellings in tokens (with a space in front, in capitals): each is a sequence of its own.</para>
/// <para><b>Mathematics:</b> l' = minus infinity for the sequence's last token where the accepted tokens end with all the others.</para>
/// <para><b>Hook:</b> bitten off before the last syllable.</para>
/// <para><b>Source:</b> transformers, NoBadWordsLogitsProcessor.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class BadWordsAttribute : StageAttribute
{
    /// <summary>The tokens of one sequence, in order.</summary>
    public BadWordsAttribute(params int[] tokens) => Tokens = tokens;

    /// <summary>The token ids, in order.</summary>
    public int[] Tokens { get; }
}
