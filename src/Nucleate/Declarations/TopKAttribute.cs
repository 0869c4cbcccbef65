using System;

namespace Nucleate;

/// <summary>
/// Top-k: keeps exactly the k most probable tokens, ties by rising token id.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how many alternatives there are at most.</para>
/// <para><b>Low:</b> few alternatives even where the model is undecided; 1 is greedy.</para>
/// <para><b>High:</b> the tail comes in where the model is sure.</para>
/// <para><b>Range:</b> 1 or more; typical 20 to 100. More than the vocabulary keeps all.</para>
/// <para><b>Mathematics:</b> the k largest logits survive; temperature does not change which.</para>
/// <para><b>Hook:</b> a guest list of fixed length, however good the guests are.</para>
/// <para><b>Source:</b> Fan, Lewis and Dauphin, "Hierarchical neural story generation", 2018.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TopKAttribute : TruncationAttribute
{
    /// <summary>A constant k.</summary>
    public TopKAttribute(int k) => K = k;

    /// <summary>The member that carries the attribute gives the value, at each step.</summary>
    public TopKAttribute()
    {
    }

    /// <summary>k, or null on a member that gives it.</summary>
    public int? K { get; }
}
