using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>What a search for the nucleus by bounds came to.</summary>
    private enum BoundedSearch
    {
        /// <summary>The nucleus is the list.</summary>
        Found,

        /// <summary>The nucleus is in the list, but its last token depends on more than bounds tell.</summary>
        Undecided,

        /// <summary>The list is too short for the nucleus, or may be.</summary>
        TooLong,
    }

    // On most rows nearly all of the mass is that of a few tokens, so bounds of the others' weights decide where the
    // nucleus ends: then the row's exponentials need not be taken.
    private BoundedSearch KeepNucleusByBounds(
        double p, NucleusEnd end, in ExponentialScale scale, scoped in WeightBounds bounds, scoped ref RangeScan range)
    {
        double sum = RowSums.Bounds(_row, ref _workspace, scale, bounds, ref range, p);
        if (range.Overflowed)
        {
            return BoundedSearch.TooLong;
        }

        CandidateList list = range.List;
        Span<float> logits = list.PaddedLogits();
        double listed = RowSums.MassOfList(list, scale);
        (double least, double most) = MassBetween(listed, sum, logits, bounds);
        if (listed < p * most)
        {
            return BoundedSearch.TooLong;
        }

        MassCut cut = MassCut.Find(logits, list.Scratch, Workspace.SelectionWeights(ref _workspace), scale, p * most * end.Factor);
        if (cut.MassBeforeLast >= p * least * end.Factor)
        {
            return BoundedSearch.Undecided;
        }

        list.KeepAbove(cut.Logit, end.Ties(cut.Ties, cut.Logit == _best));
        SetList(list);
        return BoundedSearch.Found;
    }

    // Between what the row's mass is: that of a list is known, the rest has bounds.
    private static (double Least, double Most) MassBetween(double listed, double sum, ReadOnlySpan<float> logits, in WeightBounds bounds)
    {
        double rest = Math.Max(0, sum - bounds.Sum(logits));

        // Both sums were rounded, in float within a chunk.
        double lost = 1e-6 * sum;
        return (listed + Math.Max(0, WeightBounds.Least(rest) - lost), listed + WeightBounds.Most(rest) + lost);
    }
}
