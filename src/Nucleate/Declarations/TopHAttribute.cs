using System;

namespace Nucleate;

/// <summary>
/// Top-h: keeps as many of the 100 most probable tokens as have the share h of their entropy.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how much of the model's indecision is kept: the surer the model is, the fewer tokens.</para>
/// <para><b>Low:</b> near-greedy where the model is sure; few tokens where it is not.</para>
/// <para><b>High:</b> nearly all of the 100; 1 keeps all of them.</para>
/// <para><b>Range:</b> (0, 1]; typical 0.3 to 0.5.</para>
/// <para><b>Mathematics:</b> with p renormalised over the 100 most probable tokens and H = -Σ p ln p, keep the longest prefix by falling p whose terms -p ln p sum to at most h · H; the best token is always in.</para>
/// <para><b>Hook:</b> a budget for doubt: spend it on the likeliest words first.</para>
/// <para><b>Source:</b> Baghaei Potraghloo et al., "Top-H decoding: adapting the creativity and coherence with bounded entropy in text generation", 2025; transformers, TopHLogitsWarper.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TopHAttribute : TruncationAttribute
{
    /// <summary>A constant h.</summary>
    public TopHAttribute(double h) => H = h;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TopHAttribute()
    {
    }

    /// <summary>h, or null on a member that gives it.</summary>
    public double? H { get; }
}
