using System;

namespace Nucleate;

/// <summary>
/// Temperature: divides every logit by T, so that the distribution gets sharper (T below 1) or flatter (T above 1).
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how much the model's preferences count against chance.</para>
/// <para><b>Low:</b> the favourites win nearly always; text is predictable and repeats itself sooner. 0 is greedy.</para>
/// <para><b>High:</b> unlikely tokens come up; text is varied, and wrong more often. Above 1 a truncation should stand in front.</para>
/// <para><b>Range:</b> [0, 100]; typical 0.2 (extraction, code) to 1 (stories).</para>
/// <para><b>Mathematics:</b> l' = (l - max) / T, then softmax: a gap of g nats between two tokens becomes g / T, so their odds become e^(g / T).</para>
/// <para><b>Hook:</b> the same hills, stretched or pressed flat; nobody is pushed off the map.</para>
/// <para><b>Source:</b> Ackley, Hinton and Sejnowski, "A learning algorithm for Boltzmann machines", 1985.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TemperatureAttribute : StageAttribute
{
    /// <summary>A constant temperature.</summary>
    public TemperatureAttribute(double temperature) => Value = temperature;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TemperatureAttribute()
    {
    }

    /// <summary>T, or null on a member that gives it.</summary>
    public double? Value { get; }
}
