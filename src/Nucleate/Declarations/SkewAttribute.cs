using System;

namespace Nucleate;

/// <summary>
/// Skew: draws from the sorted survivors with a uniform number that leans to likely or to unlikely tokens; ends the pipeline.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> whether chance leans to likely or to unlikely tokens, without removing any.</para>
/// <para><b>Low:</b> below 0 the likely tokens gain; 0 does nothing.</para>
/// <para><b>High:</b> above 0 the unlikely tokens gain, so put a truncation in front, or the tail of the vocabulary comes in.</para>
/// <para><b>Range:</b> [-5, 5]; typical -1 to 1.</para>
/// <para><b>Mathematics:</b> with the probabilities of the survivors sorted by falling value, and C_i the sum of the first i, p'_i = C_i^a - C_(i-1)^a with a = e^skew: the draw goes down the sorted order with the uniform number raised to the power of e^-skew.</para>
/// <para><b>Hook:</b> loaded dice: the same faces, thrown with a spin.</para>
/// <para><b>Source:</b> ExLlamaV2, sampler setting "skew".</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class SkewAttribute : StageAttribute
{
    /// <summary>A constant skew.</summary>
    public SkewAttribute(double skew) => Skew = skew;

    /// <summary>The member that carries the attribute gives the skew, at each step.</summary>
    public SkewAttribute()
    {
    }

    /// <summary>The skew, or null on a member that gives it.</summary>
    public double? Skew { get; }
}
