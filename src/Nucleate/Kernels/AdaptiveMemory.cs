using System;
using System.ComponentModel;

namespace Nucleate.Kernels;

/// <summary>What adaptive-p learned from its draws: a decaying sum of their probabilities, and of ones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AdaptiveMemory : StageMemory
{
    // The count is 0 before the first draw, when the average is the target.
    private double _sum;
    private double _count;
    private double _sumBefore;
    private double _countBefore;
    private double _target;
    private double _decay;

    /// <summary>A memory of no draw.</summary>
    public AdaptiveMemory()
    {
    }

    /// <summary>A memory that draws have left with an average.</summary>
    internal AdaptiveMemory(double average, double count) => (_sum, _count) = (average * count, count);

    /// <summary>The decaying average of the drawn tokens' probabilities, or NaN before the first draw.</summary>
    internal double Average => _count > 0 ? _sum / _count : double.NaN;

    /// <summary>The probability that the next draw aims at.</summary>
    internal double Aimed => _count > 0 ? Math.Clamp((2 * _target) - Average, 0, 1) : _target;

    /// <inheritdoc/>
    public override void Clear() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public override void CopyTo(StageMemory other)
    {
        AdaptiveMemory twin = Twin<AdaptiveMemory>(other, fits: true);
        (twin._sum, twin._count) = (_sum, _count);
        (twin._sumBefore, twin._countBefore) = (_sumBefore, _countBefore);
    }

    /// <inheritdoc/>
    public override void Unlearn() => (_sum, _count) = (_sumBefore, _countBefore);

    private protected override StageMemory Blank() => new AdaptiveMemory();

    /// <summary>Says what the next draw aims at.</summary>
    internal void Aim(double target, double decay) => (_target, _decay) = (target, decay);

    /// <summary>Adds the probability that the drawn token had before the weighting.</summary>
    internal void Learn(double probability)
    {
        (_sumBefore, _countBefore) = (_sum, _count);
        (double sum, double count) = _count > 0 ? (_sum, _count) : (_target / (1 - _decay), 1 / (1 - _decay));
        (_sum, _count) = (probability + (_decay * sum), 1 + (_decay * count));
    }
}
