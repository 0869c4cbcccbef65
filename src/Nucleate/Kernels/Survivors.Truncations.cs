using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Greedy, top-k 1 and temperature 0: keeps the largest logit, the lowest token id among equals.</summary>
    public void KeepBest()
    {
        _truncated = true;
        if (_listed)
        {
            if (_count > 0)
            {
                CandidateList list = List;
                int best = list.IndexOfBest();
                list.SetSingle(list.Tokens[best], list.Logits[best]);
                SetList(list);
            }

            return;
        }

        BestScan scan = ScanBest();
        CandidateList single = List;
        single.Count = 0;
        if (scan.Token >= 0)
        {
            single.SetSingle(scan.Token, scan.Best);
        }

        SetList(single);
    }

    /// <summary>Top-k: keeps exactly the <paramref name="k"/> largest logits, ties by rising token id.</summary>
    /// <param name="k">1 or more; more than there are tokens keeps all.</param>
    public void KeepTopK(int k)
    {
        if (k >= _row.Length)
        {
            return;
        }

        _truncated = true;
        if (_listed)
        {
            KeepTopKOfList(k);
        }
        else if (k == 1)
        {
            KeepBest();
        }
        else if (k <= KernelShape.LargestListedTopK)
        {
            ScanTopK(k);
        }
        else
        {
            SearchTopK(k, withTies: false);
        }
    }

    /// <summary>Min-p as a margin on logits: keeps those of at least the largest one minus <paramref name="margin"/>.</summary>
    /// <param name="margin">In units of the caller's logits: T · -ln m for min-p m at temperature T. Below 0 nothing is within it.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepWithin(double margin, int minKeep = 1)
    {
        // A relative tolerance of probability is an absolute one of logits.
        KeepWithinExactly(margin + (KernelShape.BoundaryTolerance * _temperature), minKeep);
    }

    private void KeepWithinExactly(double margin, int minKeep)
    {
        _truncated = true;
        if (_listed)
        {
            CandidateList list = List;
            float threshold = MarginScan.ThresholdBelow(_best, margin);
            if ((minKeep > 1 || margin < 0) && CountSum.AtLeast(list.PaddedLogits(), threshold) < minKeep)
            {
                KeepTopKOfList(minKeep);
                return;
            }

            list.KeepAtLeast(threshold);
            SetList(list);
        }
        else if (_bestKnown || _row.IsCut)
        {
            CutBelow(margin, minKeep);
        }
        else
        {
            ScanWithin(margin, minKeep);
        }
    }

    /// <summary>Min-p: keeps the tokens whose probability is at least <paramref name="m"/> times the largest one.</summary>
    /// <param name="m">0 or more; 0 keeps all, and above 1 only as many as <paramref name="minKeep"/> says.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepMinP(double m, int minKeep = 1)
    {
        if (m > 0)
        {
            KeepWithin(-Numerics.NaturalLogarithm.Of(m) * _temperature, minKeep);
        }
    }

    /// <summary>Top-p: keeps the shortest prefix of the tokens by falling probability whose mass reaches <paramref name="p"/>.</summary>
    /// <param name="p">In (0, 1]; 1 keeps all.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTopP(double p, int minKeep = 1) =>
        KeepNucleus(p, new NucleusEnd(1 - KernelShape.BoundaryTolerance, isIn: true), minKeep);

    /// <summary>Top-p that goes on until the mass exceeds <paramref name="p"/>: a mass of exactly p takes one token more.</summary>
    /// <inheritdoc cref="KeepTopP"/>
    public void KeepTopPExceeding(double p, int minKeep = 1) =>
        KeepNucleus(p * (1 + KernelShape.BoundaryTolerance), new NucleusEnd(1, isIn: true), minKeep);

    /// <summary>Top-p that stops before the mass exceeds <paramref name="p"/>: the token that crosses it is out, unless it is the best.</summary>
    /// <inheritdoc cref="KeepTopP"/>
    public void KeepTopPWithin(double p, int minKeep = 1) =>
        KeepNucleus(p * (1 + KernelShape.BoundaryTolerance), new NucleusEnd(1, isIn: false), minKeep);

    private void KeepNucleus(double p, NucleusEnd end, int minKeep)
    {
        if (p >= 1 || !FindBest())
        {
            return;
        }

        _truncated = true;
        if (_listed)
        {
            KeepNucleusOfList(p, end, minKeep);
        }
        else
        {
            SearchNucleus(p, end, minKeep);
        }
    }

    private void ScanWithin(double margin, int minKeep)
    {
        _workspace.Passes++;
        var scan = new MarginScan(margin, ref _workspace);
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            scan.Add(run.Logits, run.First);
            if (scan.Overflowed)
            {
                break;
            }
        }

        _firstNaN = Math.Min(_firstNaN, scan.FirstNaN);
        scan.Finish();
        bool infinite = scan.List.Count > 0 && float.IsPositiveInfinity(scan.List.Logits[0]);
        if (scan.Overflowed || infinite)
        {
            if (FindBest())
            {
                CutBelow(margin, minKeep);
            }
        }
        else if (scan.List.Count < minKeep)
        {
            KeepTopK(minKeep);
        }
        else
        {
            SetList(scan.List);
        }
    }

    // The two-pass form, once the best is known.
    private void CutBelow(double margin, int minKeep)
    {
        if (!FindBest())
        {
            return;
        }

        KeepAtLeast(MarginScan.ThresholdBelow(_best, margin), minKeep);
    }

    // The survivors may be more than the list holds.
    private void KeepAtLeast(float threshold, int minKeep)
    {
        var range = new RangeScan(threshold, float.MaxValue, ref _workspace);
        RowSums.Collect(_row, ref _workspace, ref range);
        if (range.Overflowed)
        {
            Cut(threshold, int.MaxValue);
        }
        else if (range.List.Count < minKeep)
        {
            KeepTopK(minKeep);
        }
        else
        {
            SetList(range.List);
        }
    }

    private void KeepNucleusOfList(double p, NucleusEnd end, int minKeep)
    {
        CandidateList list = List;
        ExponentialScale scale = Scale();
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = Workspace.SelectionWeights(ref _workspace)[..logits.Length];
        Weights.Write(logits, weights, scale);
        _workspace.Exponentials += _count;
        weights = weights[.._count];
        double total = 0;
        foreach (float weight in weights)
        {
            total += weight;
        }

        Span<float> values = list.Scratch[.._count];
        list.Logits.CopyTo(values);
        (float value, int ties) = Selection.ReachingMass(values, weights, p * total * end.Factor);
        ties = end.Ties(ties, value == _best);
        if (minKeep > 1 && CountReaching(list.Logits, value, ties) < minKeep)
        {
            KeepTopKOfList(minKeep);
            return;
        }

        list.KeepAbove(value, ties);
        SetList(list);
    }

    private static int CountReaching(ReadOnlySpan<float> logits, float value, int ties)
    {
        int above = 0;
        int equal = 0;
        foreach (float logit in logits)
        {
            above += logit > value ? 1 : 0;
            equal += logit == value ? 1 : 0;
        }

        return above + Math.Min(equal, ties);
    }

    private void SearchNucleus(double p, NucleusEnd end, int minKeep)
    {
        ExponentialScale scale = Scale();

        // All tokens below this logit together weigh less than 1 - p, which is at most the part that top-p may drop.
        double guess = _best + (_temperature * Numerics.NaturalLogarithm.Of((1 - p) / _row.Length));
        float low = Math.Max(MathF.BitDecrement((float)guess), scale.Floor);
        var range = new RangeScan(low, float.MaxValue, ref _workspace, raisesTo: KernelShape.ListCapacity / 2);
        BoundedSearch bounded = BoundedSearch.Undecided;
        if (minKeep == 1 && !_row.IsCut && WeightBounds.TryFor(scale, out WeightBounds bounds))
        {
            bounded = KeepNucleusByBounds(p, end, scale, bounds, ref range);
            if (bounded == BoundedSearch.Found)
            {
                return;
            }

            range = new RangeScan(low, float.MaxValue, ref _workspace, raisesTo: KernelShape.ListCapacity / 2);
        }

        double total = bounded == BoundedSearch.TooLong ? 0 : RowSums.Mass(_row, ref _workspace, scale, ref range, p);
        if (bounded != BoundedSearch.TooLong && !range.Overflowed && TryKeepReaching(range.List, scale, p * total * end.Factor, end, minKeep))
        {
            return;
        }

        CutSearch<MassMeasure> search = SearchFrom(low, scale, p, end.Factor);
        (float logit, int token) = search.Find(_row, ref _workspace);
        token = end.LastToken(token);
        if (minKeep > 1 || (!end.IsIn && logit == _best))
        {
            (logit, token) = Later(logit, token, minKeep);
        }

        Cut(logit, token);
        CollectIfFew();
    }

    // Too many tokens can be in the nucleus for a list: one scan measures the mass above guessed logits, or by logit.
    private readonly CutSearch<MassMeasure> SearchFrom(float low, in ExponentialScale scale, double p, double factor)
    {
        if (CutSample.TryGuess<MassMeasure>(_row, ref _workspace, scale, low, p, out Pivots pivots))
        {
            // The lowest one measures the whole.
            pivots[Pivots.Count - 1] = scale.Floor;
            _workspace.Exponentials += _row.Length;
            PivotTotals totals = RowSums.AbovePivots<MassMeasure>(_row, ref _workspace, scale, pivots);
            double mass = totals[Pivots.Count - 1];
            var search = new CutSearch<MassMeasure>(scale, scale.Floor, mass, p * mass * factor);
            search.UseScan(pivots, totals);
            return search;
        }

        var histogram = new MassHistogram(scale, low, Workspace.Histogram(ref _workspace));
        RowSums.Fill(_row, ref _workspace, histogram);
        double target = p * histogram.Total() * factor;
        return histogram.TryFind(target, out HistogramStep step)
            ? new CutSearch<MassMeasure>(scale, step, target)
            : new CutSearch<MassMeasure>(scale, scale.Floor, histogram.Total(), target);
    }

    // The later one, in the sorted order, of a cut and the last of the minKeep best tokens.
    private (float Logit, int Token) Later(float logit, int token, int minKeep)
    {
        CandidateList best = RunTopK(minKeep).List;
        for (int i = 0; i < best.Count; i++)
        {
            if (best.Logits[i] < logit || (best.Logits[i] == logit && best.Tokens[i] > token))
            {
                (logit, token) = (best.Logits[i], best.Tokens[i]);
            }
        }

        return (logit, token);
    }

    // False where the list is too short a part of the row to reach the target.
    private bool TryKeepReaching(CandidateList list, in ExponentialScale scale, double target, NucleusEnd end, int minKeep)
    {
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = Workspace.SelectionWeights(ref _workspace)[..logits.Length];
        Weights.Write(logits, weights, scale);
        double mass = 0;
        foreach (float weight in weights)
        {
            mass += weight;
        }

        if (mass < target)
        {
            return false;
        }

        Span<float> values = list.Scratch[..list.Count];
        list.Logits.CopyTo(values);
        (float value, int ties) = Selection.ReachingMass(values, weights[..list.Count], target);
        ties = end.Ties(ties, value == _best);
        if (minKeep > 1 && CountReaching(list.Logits, value, ties) < minKeep)
        {
            KeepTopK(minKeep);
            return true;
        }

        list.KeepAbove(value, ties);
        SetList(list);
        return true;
    }

    // A cut row whose survivors fit the list becomes a list: what follows is then cheap.
    private void CollectIfFew()
    {
        var range = new RangeScan(KernelShape.LowestLegal, float.MaxValue, ref _workspace);
        RowSums.Collect(_row, ref _workspace, ref range);
        if (!range.Overflowed)
        {
            SetList(range.List);
        }
    }
}
