using System;

namespace Nucleate;

/// <summary>
/// P-less: keeps the tokens that are at least as probable as that two draws are the same token.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how improbable a token may be: the distribution itself says it.</para>
/// <para><b>Low:</b> does not apply: it has no parameter. A sure model leaves the favourite alone.</para>
/// <para><b>High:</b> does not apply. An undecided model leaves many; of equal tokens all stay.</para>
/// <para><b>Range:</b> no parameter.</para>
/// <para><b>Mathematics:</b> keep p of at least Σ p², which is never above the largest p; a temperature in front of it changes the bound.</para>
/// <para><b>Hook:</b> stay if you would be met again by chance.</para>
/// <para><b>Source:</b> Tan, Wu and Howard, "p-less sampling: a robust hyperparameter-free approach for LLM decoding", 2025; vLLM pull request 48136.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class PLessAttribute : TruncationAttribute
{
    /// <summary>The distribution gives the bound.</summary>
    public PLessAttribute()
    {
    }
}
