using Nucleate.Generators.Pipeline;

namespace Nucleate.Generators.Samplers.Model;

/// <summary>A declared sampler: all that the emitter needs, and nothing of the compiler.</summary>
/// <param name="Type">The user's type.</param>
/// <param name="Stages">The stages in textual order.</param>
/// <param name="VocabularySize">As declared, or 0.</param>
/// <param name="IsValid">Whether code can be generated; if not, a stub is emitted, since an analyzer reports why.</param>
internal sealed record SamplerModel(TypeModel Type, EquatableArray<StageModel> Stages, int VocabularySize, bool IsValid)
{
    /// <summary>The name of the dialect.</summary>
    public string Dialect { get; init; } = string.Empty;

    /// <summary>How the stub reads; null for a valid declaration.</summary>
    public StubModel? Stub { get; init; }
}
