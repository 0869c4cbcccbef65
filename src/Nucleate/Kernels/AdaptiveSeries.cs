using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>
/// The weights f(p) of adaptive-p for many small probabilities at once, as the first three terms of their series at p = 0:
/// a sum of them needs the sums of p and of p² only.
/// </summary>
/// <remarks>
/// With L = ln f, |L'| is at most 10 / 0.3, |L''| at most 20 / 0.3² and |L'''| at most 60 / 0.3³, also across the kink at the
/// probability aimed at, where L'' is continuous. So |f'''| is at most 61,500 f, and f at most f(0) e^(p / 0.03): for p of at
/// most 0.01 the rest of the series is below 15,000 p³ f(0).
/// </remarks>
internal readonly struct AdaptiveSeries
{
    private const double Width = 0.3;
    private const double Sharpness = 10;
    private const double RestFactor = 15_000;
    private const double LargestSquares = 1e-4;

    // A part of the sum of the weights: less than the rounding of their sum in float.
    private const double Tolerance = 1e-7;

    private readonly double _value;
    private readonly double _slope;
    private readonly double _curvature;

    /// <summary>The series for a probability aimed at.</summary>
    public AdaptiveSeries(double aimed)
    {
        double distance = aimed / Width;
        double inverse = 1 / (1 + distance);
        _value = NaturalExponential.Of(-Sharpness * distance * distance * inverse);
        _slope = Sharpness / Width * (1 - (inverse * inverse));
        double bend = -2 * Sharpness / (Width * Width) * inverse * inverse * inverse;
        _curvature = (_slope * _slope) + bend;
    }

    /// <summary>The sum of the weights of some tokens; false where the series may be off by more than a float's rounding.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="sum">The sum of their probabilities.</param>
    /// <param name="squares">The sum of the squares. The largest probability is at most its root.</param>
    /// <param name="total">The sum of the weights.</param>
    public bool TrySum(double count, double sum, double squares, out double total)
    {
        total = _value * (count + (_slope * sum) + (_curvature / 2 * squares));
        return squares <= LargestSquares && RestFactor * squares * double.Sqrt(squares) <= Tolerance * count;
    }
}
