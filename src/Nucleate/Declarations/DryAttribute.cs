using System;

namespace Nucleate;

/// <summary>
/// DRY, don't repeat yourself: the longer the repeat that a token would lengthen, the less likely it gets.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> whether the text falls into loops, without touching words that merely occur often.</para>
/// <para><b>Low:</b> 0 does nothing.</para>
/// <para><b>High:</b> quotations and code that have to be repeated to the letter go wrong.</para>
/// <para><b>Range:</b> multiplier 0 or more, typical 0.8; base 1 or more, typical 1.75; allowed length 1 or more, typical 2.</para>
/// <para><b>Mathematics:</b> if the last n tokens stand earlier in the window in front of a token, and n is the largest such number and at least the allowed length, then l' = l - multiplier · base^(n - allowed length) for that token. No repeat reaches back over a breaker, and a breaker of one token is never penalised.</para>
/// <para><b>Hook:</b> each further word of the same old story costs more.</para>
/// <para><b>Source:</b> text-generation-webui, pull request 5677; llama.cpp, pull request 9702.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class DryAttribute : StageAttribute
{
    /// <summary>Stands between two sequences of <see cref="BreakerSequences"/>.</summary>
    public const int Next = -1;

    /// <summary>A constant multiplier.</summary>
    public DryAttribute(double multiplier) => Multiplier = multiplier;

    /// <summary>The member that carries the attribute gives the multiplier, at each step.</summary>
    public DryAttribute()
    {
    }

    /// <summary>The penalty of a repeat of the allowed length, or null on a member that gives it.</summary>
    public double? Multiplier { get; }

    /// <summary>By how much each further token of a repeat multiplies the penalty: 1 or more; 1.75 by default.</summary>
    public double Base { get; set; } = 1.75;

    /// <summary>The shortest repeat that is penalised: 1 token or more; 2 by default.</summary>
    public int AllowedLength { get; set; } = 2;

    /// <summary>How many of the last accepted tokens are looked at: from 1 to 1,048,576; 1,024 by default. Each costs about 50 bytes.</summary>
    public int Window { get; set; } = 1024;

    /// <summary>Tokens that each end a repeat: line ends, quotes, the marks between turns of a conversation. Empty by default.</summary>
    public int[] Breakers { get; set; } = [];

    /// <summary>
    /// Breakers of several tokens, one after the other, with <see cref="Next"/> between them:
    /// <c>BreakerSequences = [25, 220, DryAttribute.Next, 25, 198]</c> are two. Empty by default.
    /// </summary>
    public int[] BreakerSequences { get; set; } = [];
}
