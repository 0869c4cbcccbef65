using System;

namespace Nucleate;

/// <summary>
/// Repetition penalty: makes every token of the window less likely, however often it occurs there.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> whether recent tokens may come again.</para>
/// <para><b>Low:</b> 1 does nothing; below 1 invites repetition.</para>
/// <para><b>High:</b> from about 1.3 on ordinary words run out, and names, brackets and indentation break.</para>
/// <para><b>Range:</b> above 0; typical 1.05 to 1.15.</para>
/// <para><b>Mathematics:</b> a logit above 0 is divided by θ, another one multiplied by it; so it depends on where the model puts its zero.</para>
/// <para><b>Hook:</b> whoever has just spoken has to speak up to be heard.</para>
/// <para><b>Source:</b> Keskar et al., "CTRL", 2019.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class RepetitionPenaltyAttribute : PenaltyAttribute
{
    /// <summary>A constant penalty.</summary>
    public RepetitionPenaltyAttribute(double penalty) => Penalty = penalty;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public RepetitionPenaltyAttribute()
    {
    }

    /// <summary>θ, or null on a member that gives it.</summary>
    public double? Penalty { get; }
}
