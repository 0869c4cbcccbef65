namespace Nucleate;

/// <summary>
/// Whose rules decide where systems differ: ties, boundaries, the meaning of zero, windows. docs/dialects.md compares them.
/// The draw is always Nucleate's.
/// </summary>
public enum SamplerDialect
{
    /// <summary>The rules of docs/stages.md.</summary>
    Nucleate,

    /// <summary>llama.cpp: stages in any order, 0 is off or the limit, as each stage there says.</summary>
    LlamaCpp,

    /// <summary>transformers, its generate: a fixed order, and top-k keeps ties.</summary>
    Transformers,

    /// <summary>vLLM: a fixed order, min-p in front of top-k, and top-k keeps ties.</summary>
    Vllm,

    /// <summary>Ollama's own sampler in Go: a fixed order, and top-p goes on until the sum exceeds p.</summary>
    Ollama,

    /// <summary>mlx-lm: a fixed order with the temperature last, and windows of 20 tokens.</summary>
    MlxLm,

    /// <summary>ExLlamaV3's sampling steps: any order, and the token with which top-p's sum exceeds p is out.</summary>
    ExLlamaV3,
}
