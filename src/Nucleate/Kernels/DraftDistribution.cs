using System;

namespace Nucleate.Kernels;

/// <summary>The probabilities by which a token was drafted: those of the survivors of a row, or one token alone, or nothing at all.</summary>
internal readonly ref struct DraftDistribution
{
    private readonly Survivors _survivors;
    private readonly DrawWeights _weights;
    private readonly bool _isOfRow;
    private readonly int _tokenPlusOne;

    /// <summary>A token that came from no distribution.</summary>
    public DraftDistribution(int certain) => _tokenPlusOne = certain + 1;

    /// <summary>The survivors of a row, of which some token is left.</summary>
    public DraftDistribution(Survivors survivors)
    {
        _survivors = survivors;
        _weights = survivors.DrawWeights();
        _isOfRow = true;
    }

    /// <summary>No token at all: the difference to it is the whole of the other distribution.</summary>
    public static DraftDistribution None => default;

    /// <summary>A token's probability.</summary>
    public double ProbabilityOf(int token) =>
        _isOfRow ? _weights.Of(_survivors.LogitOf(token)) / _weights.Total
        : token + 1 == _tokenPlusOne ? 1
        : 0;

    /// <summary>Subtracts the probabilities of the tokens of one chunk; what would be negative becomes 0. Returns the sum.</summary>
    /// <param name="first">The first token of the chunk.</param>
    /// <param name="weights">Weights of another distribution, which become differences of probabilities.</param>
    /// <param name="factor">What makes a probability of a weight.</param>
    public float SubtractFrom(int first, Span<float> weights, double factor)
    {
        if (_isOfRow)
        {
            ReadOnlySpan<float> drafted = _survivors.WriteWeights(first, _weights)[..weights.Length];
            return Residuals.Write(weights, drafted, (float)factor, (float)(1 / _weights.Total));
        }

        int certain = _tokenPlusOne - 1 - first;
        if (certain >= 0 && certain < weights.Length)
        {
            weights[certain] = 0;
        }

        return Residuals.Write(weights, weights, (float)factor, draftFactor: 0);
    }
}
