using System;

namespace LlamaPeer;

// Stages that select a token; one of them ends a chain that is to draw.
public sealed unsafe partial class LlamaChain
{
    /// <summary>Selects the first of the largest logits.</summary>
    public LlamaChain Greedy() => Add(_exports.InitGreedy());

    /// <summary>Draws from the softmax of what is left.</summary>
    /// <param name="seed">The seed of a Mersenne Twister of its own; the largest value asks for a random seed.</param>
    public LlamaChain Dist(uint seed) => Add(_exports.InitDist(seed));

    /// <summary>Mirostat 1: truncates to a surprise estimated from the m most likely tokens, draws, and adapts.</summary>
    public LlamaChain Mirostat(int vocabularySize, uint seed, float tau, float eta, int m) =>
        Add(_exports.InitMirostat(vocabularySize, seed, tau, eta, m));

    /// <summary>Mirostat 2: removes candidates whose surprise exceeds the current bound, draws, and adapts.</summary>
    public LlamaChain MirostatV2(uint seed, float tau, float eta) => Add(_exports.InitMirostatV2(seed, tau, eta));

    /// <summary>Adaptive-p: prefers probabilities near a target that follows those of the accepted tokens, and draws.</summary>
    /// <exception cref="NotSupportedException">The release has no such stage.</exception>
    public LlamaChain AdaptiveP(float target, float decay, uint seed) => _exports.InitAdaptiveP is not null
        ? Add(_exports.InitAdaptiveP(target, decay, seed))
        : throw new NotSupportedException("This release has no adaptive-p.");
}
