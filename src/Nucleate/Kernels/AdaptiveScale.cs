using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>The weighting of adaptive-p: e^(-10 d² / (1 + d)) with d = |p - aimed| / 0.3, for p = e^((l - best) / T) / Z.</summary>
/// <remarks>llama.cpp, pull request 17927. The weights are between 7e-12 and 1, so no maximum has to be subtracted.</remarks>
internal readonly struct AdaptiveScale(ExponentialScale scale, double mass, double aimed)
{
    private const float InverseWidth = 1 / 0.3f;
    private const float Sharpness = 10;
    private const double Log2E = 1.44269504088896340736;

    private readonly float _inverseMass = (float)(1 / mass);
    private readonly float _aimed = (float)aimed;

    /// <summary>Z.</summary>
    public double Mass => mass;

    /// <summary>How probabilities before the weighting come from logits.</summary>
    public ExponentialScale Scale { get; } = scale;

    /// <summary>The probability of a logit before the weighting.</summary>
    public double Probability(float logit) => (double)Scale.Weight(logit) / mass;

    /// <summary>The weight of one logit: the same bits as the vector kernels give it.</summary>
    public float WeightOf(float logit) => Weight(new Lanes1(logit), new Lanes1(KernelShape.LowestLegal)).Value;

    /// <summary>The weights of some logits; 0 for one that is not there, since it is below the floor or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Weight<TLanes>(TLanes logit, TLanes floor)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes weight = TLanes.WhereAtLeast(
            logit,
            TLanes.Fill(Scale.Floor),
            Exponential.OfScaled(logit - TLanes.Fill(Scale.Best), TLanes.Fill(Scale.High), TLanes.Fill(Scale.Low)));
        TLanes away = (weight * TLanes.Fill(_inverseMass)) - TLanes.Fill(_aimed);
        TLanes distance = TLanes.LargerOrFirst(away, default(TLanes) - away) * TLanes.Fill(InverseWidth);
        TLanes logarithm = distance * distance * TLanes.Fill(-Sharpness) / (TLanes.Fill(1) + distance);
        return TLanes.WhereAtLeast(
            logit, floor, Exponential.OfScaled(logarithm, TLanes.Fill((float)Log2E), TLanes.Fill((float)(Log2E - (float)Log2E))));
    }
}
