using System;

namespace Nucleate;

/// <summary>
/// Greedy: chooses the most probable token, the lowest token id among equals. The last stage of a pipeline.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> that nothing is left to chance.</para>
/// <para><b>Low:</b> does not apply: it has no parameter. Its opposite is to leave it out, which draws from the survivors.</para>
/// <para><b>High:</b> does not apply.</para>
/// <para><b>Range:</b> no parameter.</para>
/// <para><b>Mathematics:</b> the argmax of the logits; the same token as temperature 0 or top-k 1.</para>
/// <para><b>Hook:</b> always the tallest.</para>
/// <para><b>Source:</b> the classic decision rule; compare any text on decoding.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class GreedyAttribute : StageAttribute
{
    /// <summary>The argmax.</summary>
    public GreedyAttribute()
    {
    }
}
