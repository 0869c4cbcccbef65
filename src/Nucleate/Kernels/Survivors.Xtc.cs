using System;
using System.Runtime.InteropServices;
using Nucleate.Numerics;
using Nucleate.Randomness;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>XTC: by chance, removes all tokens of at least a probability but the least probable of them.</summary>
    /// <param name="probability">How likely the stage acts, in [0, 1].</param>
    /// <param name="threshold">In (0, 0.5].</param>
    /// <param name="exempt">Tokens, rising, that take no part: they neither go nor count.</param>
    /// <param name="coin">Which of the step's coins decides.</param>
    /// <param name="minKeep">If fewer tokens would survive, none is removed.</param>
    public void ExcludeTop(double probability, double threshold, scoped ReadOnlySpan<int> exempt, int coin = 0, int minKeep = 1)
    {
        // Without a chance to act it looks at nothing.
        var purpose = (RandomPurpose)((int)RandomPurpose.Xtc + coin);
        if (_state.Uniform(purpose) < probability && FindBest())
        {
            ExcludeAllButLeast(Top(threshold, exempt, Mass(Scale())), exempt, minKeep);
        }
    }

    /// <summary>
    /// XTC averaged over its coin: instead of being removed by chance, the top tokens lose that share of their probability
    /// to all others. A draw from it has the same distribution.
    /// </summary>
    /// <inheritdoc cref="ExcludeTop" path="/param"/>
    public void BlendTop(double probability, double threshold, scoped ReadOnlySpan<int> exempt, int minKeep = 1)
    {
        if (!(probability > 0) || !FindBest())
        {
            return;
        }

        double mass = Mass(Scale());
        (int Count, TopCut Left) top = Top(threshold, exempt, mass);
        if (probability >= 1)
        {
            ExcludeAllButLeast(top, exempt, minKeep);
        }
        else if (top.Count > 1 && Leaves(minKeep, top.Count - 1))
        {
            Blend(top.Left, exempt, probability, mass);
        }
    }

    // How many tokens are that probable, and what is left without all but the last of them.
    private readonly (int Count, TopCut Left) Top(double threshold, scoped ReadOnlySpan<int> exempt, double mass)
    {
        double bound = NaturalLogarithm.Of(threshold) + NaturalLogarithm.Of(mass);
        var scan = new LeastScan(MarginScan.ThresholdBelow(_best, (KernelShape.BoundaryTolerance - bound) * _temperature), exempt);
        if (_listed)
        {
            scan.Add(List);
        }
        else
        {
            RowSums.Least(_row, ref _workspace, ref scan);
        }

        return (scan.Count, new TopCut(scan.Least, scan.Token, int.MaxValue));
    }

    private bool Leaves(int minKeep, int removed) => minKeep <= 1 || Count() - removed >= minKeep;

    private void ExcludeAllButLeast((int Count, TopCut Left) top, scoped ReadOnlySpan<int> exempt, int minKeep)
    {
        _truncated = true;
        if (top.Count > 1 && Leaves(minKeep, top.Count - 1))
        {
            CutTop(top.Left, exempt);
        }
    }

    private void CutTop(TopCut top, scoped ReadOnlySpan<int> exempt)
    {
        _topRemoved = true;
        if (_listed)
        {
            CandidateList list = List;
            list.CutTop(top, exempt);
            SetList(list);
            return;
        }

        Include(exempt);
        _row.CutTop(top, exempt);

        // Without exempt tokens, the first one that is left is the best.
        _bestKnown = exempt.IsEmpty;
        _best = top.Logit;
    }

    // The probability that the top tokens lose goes to all others in proportion: (1 - q) p and (1 + q m / (1 - m)) p, with m
    // the mass of what may be removed. Only the ratio of both factors counts.
    private void Blend(TopCut left, scoped ReadOnlySpan<int> exempt, double probability, double mass)
    {
        ExponentialScale scale = Scale();
        CandidateList candidates = _listed ? List : Collect(left.Logit);
        Span<int> removed = MemoryMarshal.Cast<float, int>(candidates.Scratch);
        int count = 0;
        double removedMass = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int token = candidates.Tokens[i];
            if (!left.Keeps(candidates.Logits[i], token) && exempt.BinarySearch(token) < 0)
            {
                removed[count++] = token;
                removedMass += scale.Weight(candidates.Logits[i]);
            }
        }

        double gain = probability * removedMass / (mass - removedMass);
        double loss = NaturalLogarithm.Of(1 + gain) - NaturalLogarithm.Of(1 - probability);
        Adjust(removed[..count], removed[..count], new PresenceAdjustment(loss * _temperature));
    }

    // The tokens of at least a logit, which the threshold's range keeps to a number that the list holds.
    private readonly CandidateList Collect(float least)
    {
        var range = new RangeScan(least, float.MaxValue, ref _workspace);
        RowSums.Collect(_row, ref _workspace, ref range);
        return range.List;
    }
}
