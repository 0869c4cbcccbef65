using System;

namespace Nucleate.Kernels;

/// <summary>
/// Finds where the sorted order of a row has to be cut so that a measure (mass for top-p, count for top-k) reaches a
/// target, without sorting and without memory of the row's size: scans measure the row above eight pivots at once until
/// the rest fits the list of candidates.
/// </summary>
/// <remarks>
/// The first pivots cover the range evenly, the next ones lie close around the interpolated cut, and if that does not
/// converge they divide the floats in the range evenly, which ends after at most eleven scans more.
/// </remarks>
internal ref struct CutSearch<TMeasure>
    where TMeasure : struct, IMeasure
{
    private const int InterpolatedScans = 3;

    private readonly ExponentialScale _scale;
    private readonly double _target;
    private float _low;
    private float _high;
    private double _above;
    private double _total;
    private int _scans;

    /// <summary>A search from the best logit down to one that is low enough.</summary>
    /// <param name="scale">The weights that <see cref="MassMeasure"/> adds.</param>
    /// <param name="low">A logit such that the tokens of at least it reach the target.</param>
    /// <param name="total">The measure of these tokens.</param>
    /// <param name="target">What the survivors' measure has to reach.</param>
    public CutSearch(in ExponentialScale scale, float low, double total, double target)
    {
        _scale = scale;
        _low = low;
        _high = scale.Best;
        _total = total;
        _target = target;
    }

    /// <summary>A search in a range in which the measure is known to reach the target.</summary>
    public CutSearch(in ExponentialScale scale, scoped in HistogramStep range, double target)
        : this(scale, range.Low, range.Reached, target)
    {
        _high = range.High;
        _above = range.Above;
    }

    /// <summary>The lower end of the range in which the cut is.</summary>
    public readonly float Low => _low;

    /// <summary>The upper end.</summary>
    public readonly float High => _high;

    /// <summary>The measure of the tokens in the range.</summary>
    public readonly double MeasureInRange => _total - _above;

    /// <summary>Where the cut would be if the measure were spread evenly over the range.</summary>
    public readonly double Interpolated => _high - ((_target - _above) / (_total - _above) * ((double)_high - _low));

    /// <summary>The last surviving token and its logit.</summary>
    public (float Logit, int Token) Find(scoped in LogitRow row, ref Workspace workspace)
    {
        for (int scan = _scans; ; scan++)
        {
            if (MostTokensInRange() <= KernelShape.ListCapacity - KernelShape.Block)
            {
                var range = new RangeScan(_low, _high, ref workspace);
                RowSums.Collect(row, ref workspace, ref range);
                if (!range.Overflowed)
                {
                    return InList(range.List, ref workspace);
                }
            }

            if (_low >= _high)
            {
                int ties = Selection.TiesReaching(MeasureOf(_high), int.MaxValue, _target - _above);
                return (_high, RowSums.NthEqual(row, ref workspace, _high, ties));
            }

            Narrow(row, ref workspace, scan);
        }
    }

    // An upper bound from the measure: each token in the range weighs at least what the lowest logit would.
    private readonly double MostTokensInRange()
    {
        float least = MeasureOf(_low);
        return least > 0 ? (_total - _above) / least * 1.001 : double.PositiveInfinity;
    }

    private readonly float MeasureOf(float logit) =>
        TMeasure.Of(Math.Max(logit, _scale.Floor), _scale);

    private readonly (float Logit, int Token) InList(CandidateList list, ref Workspace workspace)
    {
        Span<float> values = list.Scratch[..list.Count];
        Span<float> weights = Workspace.SelectionWeights(ref workspace)[..list.Count];
        list.Logits.CopyTo(values);
        for (int i = 0; i < values.Length; i++)
        {
            weights[i] = MeasureOf(values[i]);
        }

        (float logit, int ties) = Selection.ReachingMass(values, weights, Math.Max(_target - _above, double.Epsilon));
        return (logit, list.TokenOfTie(logit, ties));
    }

    /// <summary>Takes the place of the first scan: narrows the range by measures of the row.</summary>
    public void UseScan(in Pivots pivots, in PivotTotals totals)
    {
        _scans = 1;
        Use(pivots, totals);
    }

    /// <summary>Narrows the range by measures that were taken already: of the tokens at or above each pivot.</summary>
    public void Use(in Pivots pivots, in PivotTotals totals)
    {
        for (int i = 0; i < Pivots.Count; i++)
        {
            if (totals[i] >= _target)
            {
                _low = pivots[i];
                _total = totals[i];
                return;
            }

            _high = MathF.BitDecrement(pivots[i]);
            _above = totals[i];
        }
    }

    private void Narrow(scoped in LogitRow row, ref Workspace workspace, int scan)
    {
        Pivots pivots = scan == 0 && _high == _scale.Best ? First(_low, _high)
            : scan <= InterpolatedScans ? AroundInterpolation()
            : Pivots.BetweenRanks(FloatRank.Of(_low), FloatRank.Of(_high));
        workspace.Exponentials += typeof(TMeasure) == typeof(MassMeasure) ? row.Length : 0;
        PivotTotals totals = RowSums.AbovePivots<TMeasure>(row, ref workspace, _scale, pivots);
        Use(pivots, totals);
    }

    /// <summary>Evenly over a range; one without a known lower end is measured in doubling steps from the best.</summary>
    public static Pivots First(float low, float high)
    {
        Pivots pivots = default;
        bool open = low <= KernelShape.LowestLegal;

        // At a temperature near 0 nothing below the best has mass, and the range is that one float.
        float lowest = Math.Min(MathF.BitIncrement(low), high);
        for (int i = 0; i < Pivots.Count; i++)
        {
            double distance = open ? 0.5 * (1 << i) : ((double)high - low) * (i + 1) / (Pivots.Count + 1);
            pivots[i] = (float)Math.Clamp(high - distance, lowest, high);
        }

        return pivots;
    }

    // Close to where the cut would be if the measure were spread evenly over the range, and coarser farther away.
    private readonly Pivots AroundInterpolation()
    {
        double width = (double)_high - _low;
        double guess = Interpolated;
        Pivots pivots = default;
        double offset = 0.25;
        for (int i = 0; i < Pivots.Count / 2; i++)
        {
            pivots[i] = Clamp(guess + (offset * width));
            pivots[Pivots.Count - 1 - i] = Clamp(guess - (offset * width));
            offset *= 0.25;
        }

        return pivots;
    }

    private readonly float Clamp(double logit) => (float)Math.Clamp(logit, MathF.BitIncrement(_low), _high);
}
