using System;

namespace Nucleate;

/// <summary>
/// No-repeat n-gram: no sequence of n tokens comes twice within the window.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how long a run of tokens may be copied from what was accepted before.</para>
/// <para><b>Low:</b> 1 rules out every token of the window; 2 breaks names and set phrases.</para>
/// <para><b>High:</b> from about 6 on only whole clauses are caught.</para>
/// <para><b>Range:</b> 1 or more; typical 3 to 5. It breaks formats, which have to repeat brackets, quotes and keys: see <see cref="Except"/>.</para>
/// <para><b>Mathematics:</b> l' = minus infinity for each token that follows, in the window, a copy of the last n - 1 tokens.</para>
/// <para><b>Hook:</b> never the same turn at the same crossing.</para>
/// <para><b>Source:</b> Paulus, Xiong and Socher, "A deep reinforced model for abstractive summarization", 2017; transformers, NoRepeatNGramLogitsProcessor.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class NoRepeatNGramAttribute : StageAttribute
{
    /// <summary>A constant length.</summary>
    public NoRepeatNGramAttribute(int n) => N = n;

    /// <summary>The member that carries the attribute gives the length, at each step.</summary>
    public NoRepeatNGramAttribute()
    {
    }

    /// <summary>The length of the sequences that may not come again, or null on a member that gives it.</summary>
    public int? N { get; }

    /// <summary>How many of the last accepted tokens are looked at: from 1 to 1,048,576; 1,024 by default. Each costs about 50 bytes.</summary>
    public int Window { get; set; } = 1024;

    /// <summary>Token ids that are never ruled out: structural tokens of a format, line ends, the end of the text. Empty by default.</summary>
    public int[] Except { get; set; } = [];
}
