using System;

namespace Nucleate.Kernels;

/// <summary>What a draw by adaptive-p knows of each slot of consecutive chunks.</summary>
internal readonly ref struct AdaptiveSlots
{
    private AdaptiveSlots(Span<double> sums, Span<double> others)
    {
        Sums = sums;
        Squares = others[..KernelShape.PartialSums];
        Counts = others.Slice(KernelShape.PartialSums, KernelShape.PartialSums);
    }

    /// <summary>The sums of the weights before the weighting by distance, then of those after it.</summary>
    public Span<double> Sums { get; }

    /// <summary>The sums of the squares of the weights before the weighting.</summary>
    public Span<double> Squares { get; }

    /// <summary>How many tokens there are.</summary>
    public Span<double> Counts { get; }

    /// <summary>The memory of a step. Squares and counts lie where candidates are listed: the row is not a list then.</summary>
    public static AdaptiveSlots In(ref Workspace workspace) =>
        new(Workspace.PartialSums(ref workspace), Workspace.Histogram(ref workspace));

    /// <summary>Sets everything to 0.</summary>
    public void Clear()
    {
        Sums.Clear();
        Squares.Clear();
        Counts.Clear();
    }
}
