using System;

namespace Nucleate.Kernels;

/// <summary>The weights by which the survivors of a row are drawn: those of their logits, or those of adaptive-p.</summary>
internal readonly struct DrawWeights
{
    private readonly ExponentialScale _scale;
    private readonly AdaptiveScale _adaptive;

    public DrawWeights(ExponentialScale scale, double total) => (_scale, Total) = (scale, total);

    public DrawWeights(AdaptiveScale adaptive, double total) => (_adaptive, IsAdaptive, Total) = (adaptive, true, total);

    public bool IsAdaptive { get; }

    /// <summary>The sum of the survivors' weights.</summary>
    public double Total { get; }

    /// <summary>The weight of one survivor's logit; 0 for minus infinity.</summary>
    public float Of(float logit) =>
        IsAdaptive
            ? _adaptive.WeightOf(logit)
            : _scale.Weight(logit);

    /// <summary>The weights of some logits, whole blocks; 0 below a floor.</summary>
    public void Write(ReadOnlySpan<float> logits, Span<float> weights, float floor)
    {
        if (IsAdaptive)
        {
            AdaptiveWeights.Write(logits, weights, _adaptive, floor);
        }
        else
        {
            Weights.Write(logits, weights, _scale.WithFloor(floor));
        }
    }

    /// <summary>What adaptive-p learns from a drawn logit: its probability before the weighting.</summary>
    public double BeforeWeighting(float logit) => _adaptive.Probability(logit);
}
