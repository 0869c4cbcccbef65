using System;

namespace Nucleate;

/// <summary>
/// Mirostat 2: draws from the tokens whose surprise is within a bound, which learns from each draw so that the surprise
/// of the text stays near a target. The last stage of a pipeline.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how surprising the text is, whatever the model is sure of.</para>
/// <para><b>Low:</b> the best tokens only; text repeats itself.</para>
/// <para><b>High:</b> more and more of the vocabulary; the thread gets lost.</para>
/// <para><b>Range:</b> tau 0 or more bits, typical 3 to 5; eta in [0, 1], typical 0.1.</para>
/// <para><b>Mathematics:</b> the tokens with -log2 p of at most μ survive, at least one. μ starts at 2 tau, and each drawn token of probability p among the survivors changes it by -eta (-log2 p - tau).</para>
/// <para><b>Hook:</b> cruise control for surprise, with a direct view of the road.</para>
/// <para><b>Source:</b> Basu et al., "Mirostat: a neural text decoding algorithm that directly controls perplexity", 2020, as simplified by its authors' implementation.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class MirostatV2Attribute : StageAttribute
{
    /// <summary>A constant target.</summary>
    public MirostatV2Attribute(double tau) => Tau = tau;

    /// <summary>The member that carries the attribute gives the target, at each step.</summary>
    public MirostatV2Attribute()
    {
    }

    /// <summary>The surprise to aim at, in bits, or null on a member that gives it.</summary>
    public double? Tau { get; }

    /// <summary>How fast the bound learns: in [0, 1]; 0.1 by default.</summary>
    public double Eta { get; set; } = 0.1;
}
