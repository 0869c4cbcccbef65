using System;

namespace Nucleate;

/// <summary>
/// Makes a <c>sealed partial class</c> or a <c>partial struct</c> a token sampler: the source generator emits the
/// members of <see cref="ISampler"/>, specialised for the type's stages.
/// </summary>
/// <example>
/// <code>
/// [Sampler]
/// [TopK(40)]
/// [TopP(0.95f)]
/// [Temperature(0.8f)]
/// public sealed partial class ChatSampler;
///
/// var sampler = new ChatSampler(seed: 42);
/// int token = sampler.Sample(logits);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SamplerAttribute : Attribute
{
    /// <summary>
    /// Whose rules decide where systems differ: ties, boundaries, special values, windows; by default those of this library,
    /// <see cref="SamplerDialect.Nucleate"/>. Stages run as written; what the other system cannot run is a compile error.
    /// </summary>
    public SamplerDialect Dialect { get; set; }

    /// <summary>What the text is for; rules about risky settings look at it. By default <see cref="GenerationTask.Unspecified"/>.</summary>
    public GenerationTask Task { get; set; }

    /// <summary>
    /// The number of tokens, if it is always the same: rows of another length are then refused, token ids are checked,
    /// and the plan's bounds are numbers. By default 0: it is not known.
    /// </summary>
    public int VocabularySize { get; set; }
}
