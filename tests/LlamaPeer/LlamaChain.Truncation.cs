namespace LlamaPeer;

// Stages that remove candidates.
public sealed unsafe partial class LlamaChain
{
    /// <summary>Keeps the k largest logits; 0 and less keep all.</summary>
    public LlamaChain TopK(int k) => Add(_exports.InitTopK(k));

    /// <summary>Keeps the shortest prefix of the sorted probabilities that reaches p, but at least <paramref name="minKeep"/>.</summary>
    public LlamaChain TopP(float p, int minKeep = 0) => Add(_exports.InitTopP(p, checked((nuint)minKeep)));

    /// <summary>Keeps probabilities of at least p times the largest, but at least <paramref name="minKeep"/> candidates.</summary>
    public LlamaChain MinP(float p, int minKeep = 0) => Add(_exports.InitMinP(p, checked((nuint)minKeep)));

    /// <summary>Keeps the candidates whose surprise is closest to the entropy, up to the mass p.</summary>
    public LlamaChain Typical(float p, int minKeep = 0) => Add(_exports.InitTypical(p, checked((nuint)minKeep)));

    /// <summary>Keeps logits within n standard deviations of the maximum; 0 and less keep all.</summary>
    public LlamaChain TopNSigma(float n) => Add(_exports.InitTopNSigma(n));

    /// <summary>
    /// With the given probability, removes all candidates at or above the threshold but the least likely of them, unless fewer than
    /// <paramref name="minKeep"/> would remain.
    /// </summary>
    public LlamaChain Xtc(float probability, float threshold, int minKeep, uint seed) =>
        Add(_exports.InitXtc(probability, threshold, checked((nuint)minKeep), seed));
}
