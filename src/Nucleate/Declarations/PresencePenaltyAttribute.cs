using System;

namespace Nucleate;

/// <summary>
/// Presence penalty: lowers a token's logit by β once it occurs in the window.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> whether text moves on to new words.</para>
/// <para><b>Low:</b> 0 does nothing; negative values keep to the words used.</para>
/// <para><b>High:</b> the topic drifts, since every word used is avoided.</para>
/// <para><b>Range:</b> [-2, 2]; typical 0 to 0.6.</para>
/// <para><b>Mathematics:</b> l' = l - β if the count is above 0: the odds are multiplied by e^-β once.</para>
/// <para><b>Hook:</b> an entrance fee, paid once.</para>
/// <para><b>Source:</b> OpenAI's API reference, "presence_penalty".</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class PresencePenaltyAttribute : PenaltyAttribute
{
    /// <summary>A constant penalty.</summary>
    public PresencePenaltyAttribute(double penalty) => Penalty = penalty;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public PresencePenaltyAttribute()
    {
    }

    /// <summary>β, or null on a member that gives it.</summary>
    public double? Penalty { get; }
}
