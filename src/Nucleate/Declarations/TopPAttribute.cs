using System;

namespace Nucleate;

/// <summary>
/// Top-p (nucleus): keeps the fewest most probable tokens whose probabilities sum to p or more.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how much of the probability is kept; the number of tokens adapts to how sure the model is.</para>
/// <para><b>Low:</b> only the favourites; a sure model has one survivor.</para>
/// <para><b>High:</b> nearly everything: the long tail of a flat distribution comes in.</para>
/// <para><b>Range:</b> (0, 1]; typical 0.8 to 0.95. 1 keeps all.</para>
/// <para><b>Mathematics:</b> sort by falling p, keep the shortest prefix with p1 + p2 + … of at least p; the crossing token is in. Measured on what reaches the stage, so after top-k within the k, and after a temperature above 1 on the flattened distribution.</para>
/// <para><b>Hook:</b> fill a bucket from the largest stones down until it is p full.</para>
/// <para><b>Source:</b> Holtzman et al., "The curious case of neural text degeneration", 2019.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TopPAttribute : TruncationAttribute
{
    /// <summary>A constant p.</summary>
    public TopPAttribute(double p) => P = p;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TopPAttribute()
    {
    }

    /// <summary>p, or null on a member that gives it.</summary>
    public double? P { get; }
}
