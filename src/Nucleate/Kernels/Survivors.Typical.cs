using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

// A token's surprise exceeds the entropy by the distance of its tempered logit to their mean under the probabilities, so
// the tokens of typical surprise are those of a band of logits around that mean.
public ref partial struct Survivors
{
    // A sampled tail may be a little off. The fewer tokens are collected, the faster they are looked through; and where they
    // were too few, collecting again costs less than a search.
    private static ReadOnlySpan<double> TailMargins => [0.9, 0.6];

    /// <summary>
    /// Typical-p: keeps the tokens whose surprise is nearest to the entropy, as few as reach the mass <paramref name="p"/>.
    /// </summary>
    /// <param name="p">In (0, 1]; 1 keeps all.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTypical(double p, int minKeep = 1)
    {
        if (p >= 1 || !FindBest())
        {
            return;
        }

        _truncated = true;
        _topRemoved = true;
        RowMoments moments = Moments();
        double target = p * moments.Mass * (1 - KernelShape.BoundaryTolerance);

        // Two tokens that are equally far from the centre on paper have to be so here, where the larger one comes first.
        var order = new Nearness(_best + moments.Mean + (KernelShape.BoundaryTolerance / 2 * _temperature));
        if (_listed)
        {
            _ = TryKeepNearest(List, float.NegativeInfinity, order, target, minKeep);
        }
        else
        {
            SearchTypical(order, moments.Mass, target, p, minKeep);
        }
    }

    private void SearchTypical(Nearness order, double mass, double target, double p, int minKeep)
    {
        // All tokens below this logit together weigh less than 1 - p, so they are left out unless the band is wider upwards.
        double guess = _best + (_temperature * NaturalLogarithm.Of((1 - p) * mass / _row.Length));
        ExponentialScale scale = Scale();
        float lowest = Math.Max(MathF.BitDecrement((float)guess), scale.Floor);
        var sample = TailSample.Of(_row, ref _workspace, scale, lowest, _temperature);
        foreach (double margin in TailMargins)
        {
            float low = sample.LowerEnd(margin * (1 - p) * mass);
            var range = new RangeScan(low, float.MaxValue, ref _workspace, raisesTo: KernelShape.ListCapacity * 3 / 4);
            RowSums.Collect(_row, ref _workspace, ref range);
            if (TryKeepNearest(range.List, range.Low, order, target, minKeep))
            {
                return;
            }

            if (range.Raised > 0 || low <= lowest)
            {
                break;
            }
        }

        var search = new BandSearch<MassMeasure>(scale, _temperature, order, scale.Floor, mass, target);
        (float logit, int token) = search.Find(_row, ref _workspace);
        if (minKeep > 1)
        {
            (logit, token) = Farther(order, logit, token, minKeep);
        }

        CutBand(order, logit, token);
        CollectIfFew();
    }

    // The farther one, in the order of nearness, of a token and the last of the minKeep nearest ones.
    private readonly (float Logit, int Token) Farther(Nearness order, float logit, int token, int minKeep)
    {
        int count = RowSums.Count(_row, ref _workspace);
        var search = new BandSearch<CountMeasure>(Scale(), _temperature, order, KernelShape.LowestLegal, count, Math.Min(minKeep, count));
        (float otherLogit, int otherToken) = search.Find(_row, ref _workspace);
        bool isFarther = order.IsBefore(logit, otherLogit) || (logit == otherLogit && otherToken > token);
        return isFarther ? (otherLogit, otherToken) : (logit, token);
    }

    // Removes all tokens after one of them in the order of nearness.
    private void CutBand(Nearness order, float logit, int token)
    {
        if (logit > order.Centre)
        {
            RemoveTop(new TopCut(logit, 0, token));
            Cut(Math.Min(order.Lowest(logit, KernelShape.LowestLegal), logit), int.MaxValue);
        }
        else
        {
            float high = order.Highest(logit, float.MaxValue);
            if (high < _best)
            {
                RemoveTop(new TopCut(high, 0, int.MaxValue));
            }

            Cut(logit, token);
        }
    }

    private void RemoveTop(TopCut top)
    {
        _row.CutTop(top, default);
        _bestKnown = false;
    }

    // False where tokens that are not in the list, those below a logit, may be nearer than some that are needed.
    private bool TryKeepNearest(CandidateList list, float low, Nearness order, double target, int minKeep)
    {
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = Workspace.SelectionWeights(ref _workspace)[..logits.Length];
        Weights.Write(logits, weights, Scale());
        _workspace.Exponentials += list.Count;
        (float logit, int ties) = Select(list, weights[..list.Count], order, target);
        if (minKeep > 1 && CountBefore(list.Logits, logit, ties, order) < minKeep)
        {
            weights.Fill(1);
            (logit, ties) = Select(list, weights[..list.Count], order, Math.Min(minKeep, list.Count));
        }

        bool isAll = float.IsNegativeInfinity(low);
        bool isComplete = isAll || (order.Distance(logit) <= order.Centre - low && ties < int.MaxValue && list.Count >= minKeep);
        if (isComplete)
        {
            list.KeepBefore(logit, ties, order);
            SetList(list);
        }

        return isComplete;
    }

    private static (float Logit, int Ties) Select(CandidateList list, Span<float> weights, Nearness order, double target)
    {
        Span<float> values = list.Scratch[..list.Count];
        list.Logits.CopyTo(values);
        return Selection.ReachingMass(values, weights, target, order);
    }

    private static int CountBefore(ReadOnlySpan<float> logits, float logit, int ties, Nearness order)
    {
        int before = 0;
        int equal = 0;
        foreach (float other in logits)
        {
            before += order.IsBefore(other, logit) ? 1 : 0;
            equal += other == logit ? 1 : 0;
        }

        return before + Math.Min(equal, ties);
    }
}
