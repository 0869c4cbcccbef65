using System;

namespace Nucleate.Kernels;

/// <summary>
/// Finds the band of logits around a centre whose measure reaches a target, without sorting and without memory of the row's
/// size: scans measure four bands at once until the tokens between two of them fit the list of candidates. What <see cref="CutSearch{TMeasure}"/> is for prefixes of the sorted order.
/// </summary>
/// <remarks>
/// A band is named by the last logit that is in it. The distances of the first ones are tripled, the next ones lie close around
/// the interpolated one, and if that does not converge they divide the floats on either side evenly, which ends after at
/// most twenty-one scans more.
/// </remarks>
internal ref struct BandSearch<TMeasure>
    where TMeasure : struct, IMeasure
{
    private const int InterpolatedScans = 6;
    private const int Bands = Pivots.Count / 2;

    private readonly ExponentialScale _scale;
    private readonly Nearness _order;
    private readonly float _least;
    private readonly double _temperature;
    private readonly double _target;

    // The bands that end with these: the first one, if there is one, does not reach the target, the second one does.
    private float? _near;
    private float _far;
    private double _within;
    private double _total;

    /// <summary>A search among the tokens of at least a logit, which together reach the target.</summary>
    /// <param name="scale">The weights that <see cref="MassMeasure"/> adds.</param>
    /// <param name="temperature">Theirs: the unit of the first distances.</param>
    /// <param name="order">The centre.</param>
    /// <param name="least">Smaller logits are left out.</param>
    /// <param name="total">The measure of all others.</param>
    /// <param name="target">What the survivors' measure has to reach.</param>
    public BandSearch(in ExponentialScale scale, double temperature, Nearness order, float least, double total, double target)
    {
        _scale = scale;
        _temperature = temperature;
        _order = order;
        _least = least;
        _total = total;
        _target = target;
        _far = order.IsBefore(scale.Best, least) ? least : scale.Best;
    }

    /// <summary>The last surviving token, in the order of nearness, and its logit.</summary>
    public (float Logit, int Token) Find(scoped in LogitRow row, ref Workspace workspace)
    {
        for (int scan = 0; ; scan++)
        {
            float low = Low(_far);
            float high = High(_far);
            (float innerLow, float innerHigh) = Inner();
            if (MostTokensFrom(low) <= KernelShape.ListCapacity - KernelShape.Block)
            {
                var ring = new RingScan(low, innerLow, innerHigh, high, ref workspace);
                RowSums.Collect(row, ref workspace, ref ring);
                if (!ring.Overflowed)
                {
                    return InList(ring.List, ref workspace);
                }
            }

            if (MathF.BitIncrement(low) >= innerLow && MathF.BitDecrement(high) <= innerHigh)
            {
                return AmongEquals(low, innerLow, innerHigh, high, row, ref workspace);
            }

            Narrow(row, ref workspace, scan);
        }
    }

    private readonly float Low(float last) => _order.Lowest(last, _least);

    private readonly float High(float last) => _order.Highest(last, _scale.Best);

    // Ends of the band that does not reach the target; where that is none, they are exchanged at the centre.
    private readonly (float Low, float High) Inner()
    {
        if (_near is { } last)
        {
            return (Low(last), High(last));
        }

        float above = _order.FirstAbove();
        return (above, MathF.BitDecrement(above));
    }

    // An upper bound from the measure: each token of the ring weighs at least what the lowest logit would.
    private readonly double MostTokensFrom(float low)
    {
        float least = MeasureOf(low);
        return least > 0 ? (_total - _within) / least * 1.001 : double.PositiveInfinity;
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

        (float logit, int ties) = Selection.ReachingMass(values, weights, Math.Max(_target - _within, double.Epsilon), _order);
        return (logit, list.TokenOfTie(logit, ties));
    }

    // One logit at most is left on either side: its tokens are counted.
    private readonly (float Logit, int Token) AmongEquals(
        float low, float innerLow, float innerHigh, float high, scoped in LogitRow row, ref Workspace workspace)
    {
        bool lowIsFirst = low < innerLow && (high <= innerHigh || _order.IsBefore(low, high));
        float first = lowIsFirst ? low : high;
        float second = lowIsFirst ? high : low;
        Pivots pivots = default;
        ((Span<float>)pivots).Fill(first);
        pivots[0] = MathF.BitIncrement(first);
        PivotTotals counts = RowSums.AbovePivots<CountMeasure>(row, ref workspace, _scale, pivots);
        int count = (int)(counts[1] - counts[0]);
        double missing = _target - _within;
        int ties = Selection.TiesReaching(MeasureOf(first), count, missing);
        bool hasSecond = lowIsFirst ? high > innerHigh : low < innerLow;
        if (ties == 0 && hasSecond)
        {
            missing -= count * (double)MeasureOf(first);
            return (second, RowSums.NthEqual(row, ref workspace, second, Math.Max(1, Selection.TiesReaching(MeasureOf(second), int.MaxValue, missing))));
        }

        return (first, ties == 0 ? int.MaxValue : RowSums.NthEqual(row, ref workspace, first, ties));
    }

    private void Narrow(scoped in LogitRow row, ref Workspace workspace, int scan)
    {
        Span<float> bands = stackalloc float[Bands];
        if (scan == 0)
        {
            Tripling(bands);
        }
        else if (scan <= InterpolatedScans)
        {
            AroundInterpolation(bands);
        }
        else
        {
            BetweenRanks(bands);
        }

        Pivots pivots = default;
        for (int i = 0; i < Bands; i++)
        {
            pivots[i] = Low(bands[i]);
            pivots[Bands + i] = MathF.BitIncrement(High(bands[i]));
        }

        workspace.Exponentials += typeof(TMeasure) == typeof(MassMeasure) ? row.Length : 0;
        PivotTotals totals = RowSums.AbovePivots<TMeasure>(row, ref workspace, _scale, pivots);
        for (int i = 0; i < Bands; i++)
        {
            Use(bands[i], totals[i] - totals[Bands + i]);
        }
    }

    // In any order: a band that says nothing new is passed over.
    private void Use(float last, double measure)
    {
        if (!_order.IsBefore(last, _far) || (_near is { } near && !_order.IsBefore(near, last)))
        {
            return;
        }

        if (measure >= _target)
        {
            _far = last;
            _total = measure;
        }
        else
        {
            _near = last;
            _within = measure;
        }
    }

    private readonly void Tripling(scoped Span<float> bands)
    {
        double distance = 0.5 * _temperature;
        for (int i = 0; i < Bands; i++)
        {
            bands[i] = At(distance);
            distance *= 3;
        }
    }

    // Close to where the band would end if the measure were spread evenly over the distances.
    private readonly void AroundInterpolation(scoped Span<float> bands)
    {
        double from = _near is { } near ? _order.Distance(near) : 0;
        double width = _order.Distance(_far) - from;
        double guess = from + ((_target - _within) / (_total - _within) * width);
        bands[0] = At(Math.Max(guess - (0.2 * width), from));
        bands[1] = At(Math.Max(guess - (0.03 * width), from));
        bands[2] = At(guess + (0.03 * width));
        bands[3] = At(guess + (0.2 * width));
    }

    private readonly void BetweenRanks(scoped Span<float> bands)
    {
        (float innerLow, float innerHigh) = Inner();
        for (int third = 1; third <= 2; third++)
        {
            bands[third - 1] = Between(Low(_far), innerLow, third);
            bands[third + 1] = Between(innerHigh, High(_far), third);
        }
    }

    // A logit at about a distance, below the centre if there are any.
    private readonly float At(double distance)
    {
        double low = _order.Centre - distance;
        return low >= _least ? (float)low : (float)Math.Clamp(_order.Centre + distance, _least, _scale.Best);
    }

    private static float Between(float low, float high, int thirds)
    {
        long first = FloatRank.Of(low);
        long last = Math.Max(first, FloatRank.Of(high));
        return FloatRank.ToFloat((int)(first + ((last - first) * thirds / 3)));
    }
}
