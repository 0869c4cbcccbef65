using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

// A drafted token, of probability p here and q where it was drafted, is accepted with probability min(1, p / q). If it is
// not, a token is drawn from the positive part of p - q, which is what is missing to p when the accepted ones are taken
// away: Leviathan, Kalman and Matias, "Fast inference from transformers via speculative decoding", 2022.
public ref partial struct Survivors
{
    /// <summary>Whether any token is left; plus infinity has won then, and the best token is known.</summary>
    internal bool IsAnyLeft() => _row.Length > 0 && FindBest();

    /// <summary>The weights of a draw. A token is left.</summary>
    /// <exception cref="NotSupportedException">The draw is skewed: weights alone do not say its probabilities.</exception>
    internal readonly DrawWeights DrawWeights()
    {
        if (_skew != 0)
        {
            throw DraftRuntime.Skewed();
        }

        if (_adaptive is { } adaptive)
        {
            AdaptiveScale scale = AdaptiveScaleOf(adaptive, out _);
            return new DrawWeights(scale, AdaptiveTotal(scale));
        }

        return new DrawWeights(Scale(), Mass(Scale()));
    }

    /// <summary>A token's logit, or minus infinity if it does not survive.</summary>
    internal readonly float LogitOf(int token)
    {
        if (_listed)
        {
            int at = List.Tokens.BinarySearch(token);
            return at < 0 ? float.NegativeInfinity : List.Logits[at];
        }

        RowRun part = _row.Part(token & -KernelShape.Block, KernelShape.Block, Workspace.Patch(ref _workspace));
        float logit = part.Logits[token - part.First];
        return logit >= part.Floor ? logit : float.NegativeInfinity;
    }

    /// <summary>The weights of the tokens of one chunk, valid until the next call.</summary>
    internal readonly Span<float> WriteWeights(int first, scoped in DrawWeights weights)
    {
        if (_listed)
        {
            return SpreadWeights(first, weights);
        }

        RowRun part = _row.Part(first, KernelShape.Chunk, Workspace.Patch(ref _workspace));
        Span<float> written = Workspace.Scratch(ref _workspace)[..part.Logits.Length];
        weights.Write(part.Logits, written, part.Floor);
        return written;
    }

    /// <summary>Accepts a drafted token, or draws another one in its place.</summary>
    internal DraftResult Verify(scoped in DraftDistribution draft, int token, double coin, double uniform)
    {
        if (_skew != 0)
        {
            return VerifySkewed(token, uniform);
        }

        DrawWeights weights = DrawWeights();
        double p = weights.Of(LogitOf(token)) / weights.Total;
        double q = draft.ProbabilityOf(token);
        bool isAccepted = coin * q < p;
        int chosen = isAccepted ? token : DrawResidual(draft, weights, uniform);
        float logit = LogitOf(chosen);
        double logProbability = weights.IsAdaptive
            ? Math.Min(0, NaturalLogarithm.Of(weights.Of(logit) / weights.Total))
            : LogProbability(logit, weights.Total);
        _mirostat?.Learn(logProbability);
        _adaptive?.Learn(weights.BeforeWeighting(logit));
        return new DraftResult(chosen, OutcomeOfDraw())
        {
            IsAccepted = isAccepted,
            AcceptanceProbability = (float)Math.Min(1, p / q),
            LogProbability = (float)logProbability,
            FirstBadIndex = FirstBadIndex(),
        };
    }

    private readonly double AdaptiveTotal(in AdaptiveScale scale)
    {
        double total = 0;
        if (_listed)
        {
            foreach (float weight in AdaptiveWeightsOfList(scale))
            {
                total += weight;
            }

            return total;
        }

        Span<float> buffer = Workspace.Scratch(ref _workspace)[..KernelShape.Chunk];
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                total += AdaptiveWeights.Write(part, buffer[..part.Length], scale, run.Floor);
            }
        }

        return total;
    }

    // The part of the list that lies in a chunk.
    private readonly Span<float> SpreadWeights(int first, scoped in DrawWeights weights)
    {
        Span<float> chunk = Workspace.Patch(ref _workspace);
        chunk.Clear();
        CandidateList list = List;
        int at = list.Tokens.BinarySearch(first);
        for (at = at < 0 ? ~at : at; at < list.Count && list.Tokens[at] - first < chunk.Length; at++)
        {
            chunk[list.Tokens[at] - first] = weights.Of(list.Logits[at]);
        }

        return chunk;
    }

    private readonly int DrawResidual(scoped in DraftDistribution draft, in DrawWeights weights, double uniform)
    {
        int token = TryDrawResidual(draft, weights, uniform);

        // Where p and q differ by rounding alone, nothing may be left of the difference: then p is meant.
        return token >= 0 ? token : TryDrawResidual(DraftDistribution.None, weights, uniform);
    }

    private readonly int TryDrawResidual(scoped in DraftDistribution draft, in DrawWeights weights, double uniform) =>
        _listed ? DrawResidualOfList(draft, weights, uniform) : DrawResidualOfRow(draft, weights, uniform);

    private readonly int DrawResidualOfList(scoped in DraftDistribution draft, in DrawWeights weights, double uniform)
    {
        CandidateList list = List;
        Span<float> residual = list.Scratch[..list.Count];
        double factor = 1 / weights.Total;
        double total = 0;
        for (int i = 0; i < residual.Length; i++)
        {
            double difference = (weights.Of(list.Logits[i]) * factor) - draft.ProbabilityOf(list.Tokens[i]);
            residual[i] = (float)Math.Max(0, difference);
            total += residual[i];
        }

        return total > 0 ? list.Tokens[FirstExceeding(residual, uniform * total)] : -1;
    }

    private readonly int DrawResidualOfRow(scoped in DraftDistribution draft, in DrawWeights weights, double uniform)
    {
        Span<double> sums = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        sums.Clear();
        int chunks = (_row.Length + KernelShape.Chunk - 1) / KernelShape.Chunk;
        double total = 0;
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            _ = ResidualOfChunk(chunk, draft, weights, out float sum);
            sums[chunk / chunksPerSlot] += sum;
            total += sum;
        }

        return total > 0 ? FindResidual(draft, weights, sums, chunksPerSlot, uniform * total) : -1;
    }

    // As a draw does: the slot that holds the target is summed again in double.
    private readonly int FindResidual(
        scoped in DraftDistribution draft, in DrawWeights weights, ReadOnlySpan<double> sums, int chunksPerSlot, double target)
    {
        int slot = SlotSearch.Find(sums, ref target);
        int first = slot * chunksPerSlot;
        int end = Math.Min(first + chunksPerSlot, (_row.Length + KernelShape.Chunk - 1) / KernelShape.Chunk);
        double mass = 0;
        for (int chunk = first; chunk < end; chunk++)
        {
            mass += ChunkTotal.Of(ResidualOfChunk(chunk, draft, weights, out _));
        }

        target *= mass / sums[slot];
        int last = -1;
        for (int chunk = first; chunk < end; chunk++)
        {
            ReadOnlySpan<float> residuals = ResidualOfChunk(chunk, draft, weights, out _);
            int index = ChunkTotal.IndexExceeding(residuals, ref target);
            if (index >= 0)
            {
                return (chunk * KernelShape.Chunk) + index;
            }

            // Rounding may use up the target: then the last token is meant.
            index = ChunkTotal.LastPositive(residuals);
            last = index >= 0 ? (chunk * KernelShape.Chunk) + index : last;
        }

        return last;
    }

    // The positive part of p - q of the tokens of one chunk, in place of their weights.
    private readonly ReadOnlySpan<float> ResidualOfChunk(int chunk, scoped in DraftDistribution draft, in DrawWeights weights, out float sum)
    {
        int first = chunk * KernelShape.Chunk;
        Span<float> residual = WriteWeights(first, weights);
        sum = draft.SubtractFrom(first, residual, 1 / weights.Total);
        return residual;
    }
}
