namespace Nucleate.Kernels;

/// <summary>An order of tokens by their logits. Equal logits follow each other by rising token id.</summary>
internal interface ITokenOrder
{
    /// <summary>Whether a logit comes before another one.</summary>
    bool IsBefore(float logit, float other);
}

/// <summary>The sorted order of a row: falling logits.</summary>
internal readonly struct LargerFirst : ITokenOrder
{
    /// <inheritdoc/>
    public bool IsBefore(float logit, float other) => logit > other;
}
