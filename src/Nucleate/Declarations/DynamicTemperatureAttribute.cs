using System;

namespace Nucleate;

/// <summary>
/// Dynamic temperature: divides every logit by a temperature that follows the entropy: low where the model is sure, high where it is not.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how much the model's preferences count against chance, step by step.</para>
/// <para><b>Low:</b> the lower end is the temperature of a step with one certain token; 0 makes such steps greedy.</para>
/// <para><b>High:</b> the upper end is the temperature of a step without any preference. Above 1 a truncation should stand in front.</para>
/// <para><b>Range:</b> both ends in [0, 100], the upper one at least the lower one, typical 0.5 and 1.5; exponent above 0, typical 1.</para>
/// <para><b>Mathematics:</b> with the entropy H = -Σ p ln p of the n tokens that reach the stage, T = min + (max - min) · (H / ln n)^exponent, then l' = (l - max) / T; ln n is the largest entropy that n tokens can have.</para>
/// <para><b>Hook:</b> a thermostat: it warms up where the model hesitates.</para>
/// <para><b>Source:</b> kalomaze, KoboldCpp pull request 600, 2024; llama.cpp pull request 4972.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class DynamicTemperatureAttribute : StageAttribute
{
    /// <summary>Constant ends.</summary>
    public DynamicTemperatureAttribute(double minimum, double maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The member that carries the attribute gives the upper end, at each step: at least the lower one.</summary>
    public DynamicTemperatureAttribute(double minimum) => Minimum = minimum;

    /// <summary>The temperature of entropy 0.</summary>
    public double Minimum { get; }

    /// <summary>The temperature of the largest entropy, or null on a member that gives it.</summary>
    public double? Maximum { get; }

    /// <summary>The power to which the share of the largest entropy is raised: above 0; the default is 1.</summary>
    public double Exponent { get; set; } = 1;
}
