using System;

namespace Nucleate;

/// <summary>
/// Typical-p (locally typical sampling): keeps the tokens whose surprise is nearest to the entropy, as few as sum to p or more.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how ordinary each word is: text that carries about as much information per token as the model expects.</para>
/// <para><b>Low:</b> few tokens, all of ordinary surprise; the most probable one may be among those that go.</para>
/// <para><b>High:</b> nearly everything; only what surprises far too much, or hardly at all, goes.</para>
/// <para><b>Range:</b> (0, 1]; typical 0.9 to 0.95. 1 keeps all.</para>
/// <para><b>Mathematics:</b> with the entropy H = -Σ p ln p, sort by rising |-ln p - H|, of two equal ones the more probable first, and keep the shortest prefix with a mass of at least p; the crossing token is in.</para>
/// <para><b>Hook:</b> invite whoever is neither a bore nor a shock until the room is p full.</para>
/// <para><b>Source:</b> Meister et al., "Locally typical sampling", 2022.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TypicalPAttribute : TruncationAttribute
{
    /// <summary>A constant p.</summary>
    public TypicalPAttribute(double p) => P = p;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TypicalPAttribute()
    {
    }

    /// <summary>p, or null on a member that gives it.</summary>
    public double? P { get; }
}
