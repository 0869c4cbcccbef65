namespace Nucleate;

/// <summary>A token that may be drawn, with its probability among the survivors.</summary>
/// <param name="Token">The token's id: its index in the row of logits.</param>
/// <param name="Probability">In [0, 1]; the survivors' probabilities sum to 1.</param>
public readonly record struct Candidate(int Token, float Probability);
