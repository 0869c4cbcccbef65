using System.ComponentModel;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

/// <summary>What mirostat learned from its draws: the bound on the surprise of the next token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MirostatMemory : StageMemory
{
    private const double Ln2 = 0.69314718055994530942;

    // NaN before the first draw, since a bound may well be 0.
    private double _bound;
    private double _before = double.NaN;
    private double _tau;
    private double _eta;

    /// <summary>A memory of no draw.</summary>
    public MirostatMemory()
        : this(double.NaN)
    {
    }

    /// <summary>A memory that draws have left with a bound.</summary>
    internal MirostatMemory(double bound) => _bound = bound;

    /// <summary>The bound in bits, or NaN before the first draw, when it is two times the target.</summary>
    internal double Bound => _bound;

    /// <inheritdoc/>
    public override void Clear() => _bound = double.NaN;

    /// <inheritdoc/>
    public override void CopyTo(StageMemory other)
    {
        MirostatMemory twin = Twin<MirostatMemory>(other, fits: true);
        (twin._bound, twin._before) = (_bound, _before);
    }

    /// <inheritdoc/>
    public override void Unlearn() => _bound = _before;

    private protected override StageMemory Blank() => new MirostatMemory();

    /// <summary>Says what the next draw aims at, and returns the bound of its surprise in nats.</summary>
    internal double Aim(double tau, double eta)
    {
        (_tau, _eta) = (tau, eta);
        return (double.IsNaN(_bound) ? 2 * tau : _bound) * Ln2;
    }

    /// <summary>Moves the bound by what a draw was more surprising than the target.</summary>
    internal void Learn(double logProbability)
    {
        _before = _bound;
        double bound = double.IsNaN(_bound) ? 2 * _tau : _bound;
        _bound = bound - (_eta * ((-logProbability / Ln2) - _tau));
    }
}
