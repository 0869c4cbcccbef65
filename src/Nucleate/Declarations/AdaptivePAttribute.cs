using System;

namespace Nucleate;

/// <summary>
/// Adaptive-p: draws tokens whose probability is near a target, and makes up for the probabilities drawn before. The last
/// stage of a pipeline.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how probable the drawn tokens are on average.</para>
/// <para><b>Low:</b> towards unlikely tokens: put a truncation in front, or the tail of the vocabulary comes in.</para>
/// <para><b>High:</b> towards the favourites.</para>
/// <para><b>Range:</b> target in [0, 1], typical 0.3 to 0.7; decay in [0, 0.99], typical 0.9.</para>
/// <para><b>Mathematics:</b> l' = 5 - 10 d² / (1 + d) with d = |p - a| / 0.3; a = 2 target - w / n, within [0, 1]. w and n start at target / (1 - decay) and 1 / (1 - decay), and each drawn token, of probability p before the weighting, makes them p + decay · w and 1 + decay · n.</para>
/// <para><b>Hook:</b> a helmsman who steers against the drift.</para>
/// <para><b>Source:</b> llama.cpp, pull request 17927.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class AdaptivePAttribute : StageAttribute
{
    /// <summary>A constant target.</summary>
    public AdaptivePAttribute(double target) => Target = target;

    /// <summary>The member that carries the attribute gives the target, at each step.</summary>
    public AdaptivePAttribute()
    {
    }

    /// <summary>The probability to aim at, or null on a member that gives it.</summary>
    public double? Target { get; }

    /// <summary>How much of the past counts: in [0, 0.99], about the last 1 / (1 - decay) tokens; 0.9 by default.</summary>
    public double Decay { get; set; } = 0.9;
}
