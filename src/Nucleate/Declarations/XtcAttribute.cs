using System;

namespace Nucleate;

/// <summary>
/// XTC (exclude top choices): with probability q, removes all tokens of at least probability t but the least probable of them.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how often the text leaves the obvious path, without ever taking an absurd one.</para>
/// <para><b>Low:</b> it seldom acts; q = 0 does nothing. A low t lets more of the favourites go.</para>
/// <para><b>High:</b> it acts at nearly every step; q = 1 at each. From a t of 0.5 on, at most two tokens are that probable.</para>
/// <para><b>Range:</b> q in [0, 1], typical 0.5; t in (0, 0.5], typical 0.1.</para>
/// <para><b>Mathematics:</b> toss a coin of probability q; of the tokens with p of at least t, which are at most 1 / t, all but the last of the sorted order go. Where only one token is that probable, nothing happens. Averaged, each of them keeps (1 - q) p, and with m their mass all others get (1 + q m / (1 - m)) p: the same distribution without a coin.</para>
/// <para><b>Hook:</b> now and then the favourites have to sit out, and the last of them plays.</para>
/// <para><b>Source:</b> p-e-w, text-generation-webui pull request 6335, 2024; llama.cpp pull request 9742; ExLlamaV2 for the averaged form.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class XtcAttribute : TruncationAttribute
{
    /// <summary>A constant q.</summary>
    public XtcAttribute(double probability) => Probability = probability;

    /// <summary>The member that carries the attribute gives q, at each step.</summary>
    public XtcAttribute()
    {
    }

    /// <summary>q, or null on a member that gives it.</summary>
    public double? Probability { get; }

    /// <summary>t: the least probability of a token that may go, in (0, 0.5], and at least 1 / 1024 if <see cref="Averaged"/>; the default is 0.1.</summary>
    public double Threshold { get; set; } = 0.1;

    /// <summary>Token ids that take no part, like the end of the text or of a line: they neither go nor count as probable enough; none by default.</summary>
    public int[] Protected { get; set; } = [];

    /// <summary>
    /// Whether the stage averages over its coin instead of tossing it: nothing is removed, but the tokens that may go lose
    /// the share q of their probability to all others. A single draw has the same distribution; false by default.
    /// </summary>
    public bool Averaged { get; set; }
}
