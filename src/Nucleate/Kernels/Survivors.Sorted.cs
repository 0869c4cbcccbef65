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
            KeepTopK(Math.Max(EntropyPrefix.Count(Falling(List, KernelShape.TopHTokens), _temperature, h), minKeep));
        }
    }

    /// <summary>Tail-free: keeps the tokens up to where the sorted probabilities have bent by the share <paramref name="z"/> of all bends.</summary>
    /// <param name="z">In (0, 1]; 1 keeps all, and less at most 1,024 tokens.</param>
    /// <param name="minKeep">Tokens that survive at least, if there are as many.</param>
    public void KeepTailFree(double z, int minKeep = 1)
    {
        if (z >= 1 || !FindBest())
        {
            return;
        }

        // The first hundred mostly tell, and are found much faster than all that count.
        Span<double> memory = Workspace.BestWeights(ref _workspace);
        bool isTold = TailBend.TryCount(Falling(Best(KernelShape.TopHTokens), KernelShape.TopHTokens), _temperature, z, memory, out int count);
        ListBest(isTold ? Math.Max(count, minKeep) : KernelShape.LargestListedTopK);
        if (!isTold)
        {
            count = TailBend.Count(Falling(List, KernelShape.LargestListedTopK), _temperature, z, memory);
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
        double depth = Depth();
        double range = depth / _temperature;

        // A little lower than it is, since the depth was rounded.
        double lowest = _best - (depth * (1 + 1e-6));
        double least = range > 0 ? tau / range * (1 + KernelShape.BoundaryTolerance) : tau > 0 ? int.MaxValue : 0;
        int k = Math.Max(minKeep, (int)Math.Min(least, int.MaxValue));
        if (k <= KernelShape.LargestListedTopK)
        {
            // The first hundred mostly tell, and are found much faster than all that count.
            ReadOnlySpan<float> falling = Falling(Best(KernelShape.TopHTokens), KernelShape.TopHTokens);
            if (!SteepestDrop.IsAmong(falling, lowest))
            {
                falling = Falling(Best(KernelShape.LargestListedTopK), KernelShape.LargestListedTopK);
            }

            ListBest(Math.Max(k, SteepestDrop.Rank(falling)));
            return;
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

    // The list, or the best tokens of the row in the memory of one. The best token is known.
    private CandidateList Best(int k) => _listed ? List : RunTopK(k).List;

    // The largest logits of a list, by falling value.
    private static ReadOnlySpan<float> Falling(CandidateList list, int most)
    {
        Span<float> falling = list.Scratch[..Math.Min(most, list.Count)];
        Selection.CopyLargest(list.PaddedLogits(), falling);
        return falling;
    }
}
