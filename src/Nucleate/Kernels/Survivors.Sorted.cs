using System;

namespace Nucleate.Kernels;

// Truncations that look at the best tokens one after the other: these become a list first, and their logits are sorted.
public ref partial struct Survivors
{
    /// <summary>Top-h: keeps as many of the 100 most probable tokens as have at most the share <paramref name="h"/> of their entropy.</summary>
    /// <param name="h">In (0, 1].</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTopH(double h, int minKeep = 1)
    {
        ListBest(Math.Max(KernelShape.TopHTokens, minKeep));
        if (_count > 0)
        {
            KeepTopK(Math.Max(EntropyPrefix.Count(Falling(KernelShape.TopHTokens), _temperature, h), minKeep));
        }
    }

    /// <summary>Tail-free: keeps the tokens up to where the sorted probabilities have bent by the share <paramref name="z"/> of all bends.</summary>
    /// <param name="z">In (0, 1]; 1 keeps all, and less at most 1,024 tokens.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTailFree(double z, int minKeep = 1)
    {
        if (z >= 1)
        {
            return;
        }

        ListBest(KernelShape.LargestListedTopK);
        if (_count > 0)
        {
            int count = TailBend.Count(Falling(KernelShape.LargestListedTopK), _temperature, z, Workspace.BestWeights(ref _workspace));
            KeepTopK(Math.Max(count, minKeep));
        }
    }

    /// <summary>Min-k: keeps the tokens in front of the steepest drop of the sorted logits, each divided by its rank.</summary>
    /// <param name="tau">0 or more: divided by the range of the logits, it is how many survive at least.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepMinK(double tau, int minKeep = 1)
    {
        if (!FindBest())
        {
            return;
        }

        _truncated = true;
        double range = Depth() / _temperature;
        double least = range > 0 ? tau / range * (1 + KernelShape.BoundaryTolerance) : tau > 0 ? int.MaxValue : 0;
        int k = Math.Max(minKeep, (int)Math.Min(least, int.MaxValue));
        if (k <= KernelShape.LargestListedTopK)
        {
            ListBest(KernelShape.LargestListedTopK);
            k = Math.Max(k, SteepestDrop.Rank(Falling(KernelShape.LargestListedTopK)));
        }

        KeepTopK(k);
    }

    // How far below the best logit the smallest one lies.
    private readonly double Depth()
    {
        if (!_listed)
        {
            return RowSums.Depth(_row, ref _workspace, _best);
        }

        float depth = 0;
        foreach (float logit in List.Logits)
        {
            depth = Math.Max(depth, _best - logit);
        }

        return depth;
    }

    // Unlike top-k, also where the row is shorter.
    private void ListBest(int k)
    {
        _truncated = true;
        if (_listed)
        {
            KeepTopKOfList(k);
        }
        else
        {
            ScanTopK(k);
        }
    }

    // The largest logits of the list, by falling value.
    private readonly ReadOnlySpan<float> Falling(int most)
    {
        CandidateList list = List;
        Span<float> falling = list.Scratch[..Math.Min(most, list.Count)];
        Selection.CopyLargest(list.PaddedLogits(), falling);
        return falling;
    }
}
