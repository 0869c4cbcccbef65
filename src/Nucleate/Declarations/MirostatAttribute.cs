using System;

namespace Nucleate;

/// <summary>
/// Mirostat: draws from so many of the best tokens that the surprise of the text stays near a target. The last stage of
/// a pipeline.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how surprising the text is, whatever the model is sure of.</para>
/// <para><b>Low:</b> the best tokens only; text repeats itself.</para>
/// <para><b>High:</b> more and more of the vocabulary; the thread gets lost.</para>
/// <para><b>Range:</b> tau 0 or more bits, typical 3 to 5; eta in [0, 1], typical 0.1; m from 2 to 1,024, typical 100.</para>
/// <para><b>Mathematics:</b> with t_i = ln((i + 2) / (i + 1)) and b_i = ln(p_i / p_(i+1)) of the m best tokens, s = Σ t_i b_i / Σ t_i² estimates the exponent of Zipf's law; the k best tokens survive, k = ((s - 1) 2^μ / (1 - N^(1 - s)))^(1 / s), with N tokens to choose from. μ starts at 2 tau, and each drawn token of probability p among the survivors changes it by -eta (-log2 p - tau).</para>
/// <para><b>Hook:</b> cruise control for surprise.</para>
/// <para><b>Source:</b> Basu et al., "Mirostat: a neural text decoding algorithm that directly controls perplexity", 2020.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class MirostatAttribute : StageAttribute
{
    /// <summary>A constant target.</summary>
    public MirostatAttribute(double tau) => Tau = tau;

    /// <summary>The member that carries the attribute gives the target, at each step.</summary>
    public MirostatAttribute()
    {
    }

    /// <summary>The surprise to aim at, in bits, or null on a member that gives it.</summary>
    public double? Tau { get; }

    /// <summary>How fast the bound learns: in [0, 1]; 0.1 by default.</summary>
    public double Eta { get; set; } = 0.1;

    /// <summary>How many of the best tokens the estimate looks at: from 2 to 1,024; 100 by default.</summary>
    public int M { get; set; } = 100;
}
