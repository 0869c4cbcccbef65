using System;

namespace Nucleate;

/// <summary>
/// Frequency penalty: lowers a token's logit by α for each time that it occurs in the window.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how fast repeated tokens wear out.</para>
/// <para><b>Low:</b> 0 does nothing; negative values invite repetition.</para>
/// <para><b>High:</b> frequent words of the language itself (articles, commas) wear out.</para>
/// <para><b>Range:</b> [-2, 2]; typical 0 to 0.8.</para>
/// <para><b>Mathematics:</b> l' = l - α · count: each occurrence multiplies the odds by e^-α at temperature 1.</para>
/// <para><b>Hook:</b> a toll at every visit.</para>
/// <para><b>Source:</b> OpenAI's API reference, "frequency_penalty".</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class FrequencyPenaltyAttribute : PenaltyAttribute
{
    /// <summary>A constant penalty.</summary>
    public FrequencyPenaltyAttribute(double penalty) => Penalty = penalty;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public FrequencyPenaltyAttribute()
    {
    }

    /// <summary>α, or null on a member that gives it.</summary>
    public double? Penalty { get; }
}
