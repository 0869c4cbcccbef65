using System;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Adaptive-p: the draw weighs the survivors by how near their probability is to the one aimed at, and learns.</summary>
    /// <param name="memory">The probabilities drawn before.</param>
    /// <param name="target">The probability to aim at on average: in [0, 1]; a negative one weighs nothing.</param>
    /// <param name="decay">How much of the past counts: in [0, 0.99].</param>
    public void Adapt(AdaptiveMemory memory, double target, double decay)
    {
        if (target >= 0)
        {
            memory.Aim(target, decay);
            _adaptive = memory;
        }
    }

    private (int Token, double LogProbability, double Mass) DrawAdaptively(AdaptiveMemory memory, double uniform)
    {
        double mass = _listed ? MassOfList(Scale()) : MeasureSlots(Scale());
        var scale = new AdaptiveScale(Scale(), mass, memory.Aimed);
        (int token, float logit, double weight, double total) =
            _listed ? DrawAdaptivelyFromList(scale, uniform) : DrawAdaptivelyFromRow(scale, memory.Aimed, uniform);
        memory.Learn(scale.Probability(logit));
        return (token, Math.Min(0, NaturalLogarithm.Of(weight / total)), mass);
    }

    private readonly AdaptiveScale AdaptiveScaleOf(AdaptiveMemory memory, out double mass)
    {
        ExponentialScale scale = Scale();
        mass = _listed ? MassOfList(scale) : RowSums.Mass(_row, ref _workspace, scale);
        return new AdaptiveScale(scale, mass, memory.Aimed);
    }

    private readonly double MassOfList(in ExponentialScale scale)
    {
        CandidateList list = List;
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = list.Scratch[..logits.Length];
        Weights.Write(logits, weights, scale);
        _workspace.Exponentials += _count;
        double mass = 0;
        foreach (float weight in weights)
        {
            mass += weight;
        }

        return mass;
    }

    private readonly (int Token, float Logit, double Weight, double Total) DrawAdaptivelyFromList(in AdaptiveScale scale, double uniform)
    {
        CandidateList list = List;
        Span<float> weights = AdaptiveWeightsOfList(scale);
        double total = 0;
        foreach (float weight in weights)
        {
            total += weight;
        }

        int chosen = FirstExceeding(weights, uniform * total);
        return (list.Tokens[chosen], list.Logits[chosen], weights[chosen], total);
    }

    private readonly Span<float> AdaptiveWeightsOfList(in AdaptiveScale scale)
    {
        CandidateList list = List;
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = list.Scratch[..logits.Length];
        AdaptiveWeights.Write(logits, weights, scale, KernelShape.LowestLegal);
        _workspace.Exponentials += 2 * _count;
        return weights[.._count];
    }

    // What the weights of a slot's tokens follow from where all of them are improbable: how many there are, and the sums of
    // their first weights and of the squares of these. Returns the mass of the row.
    private readonly double MeasureSlots(in ExponentialScale scale)
    {
        AdaptiveSlots slots = AdaptiveSlots.In(ref _workspace);
        slots.Clear();
        _ = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        double mass = 0;
        _workspace.Passes++;
        _workspace.Exponentials += _row.Length;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            ExponentialScale floored = scale.WithFloor(run.Floor);
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                (float sum, float squares) = WeightPowers.Of(part, floored);
                int slot = (run.First + at) / KernelShape.Chunk / chunksPerSlot;
                slots.Sums[slot] += sum;
                slots.Squares[slot] += squares;
                slots.Counts[slot] += CountSum.AtLeast(part, run.Floor);
                mass += sum;
            }
        }

        return mass;
    }

    // The slots were measured: only those with a probable token are looked at once more.
    private readonly (int Token, float Logit, double Weight, double Total) DrawAdaptivelyFromRow(
        in AdaptiveScale scale, double aimed, double uniform)
    {
        AdaptiveSlots slots = AdaptiveSlots.In(ref _workspace);
        var series = new AdaptiveSeries(aimed);
        double inverse = 1 / scale.Mass;
        _ = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        double total = 0;
        for (int slot = 0; slot < slots.Sums.Length; slot++)
        {
            ref double sum = ref slots.Sums[slot];
            bool isTold = series.TrySum(slots.Counts[slot], sum * inverse, slots.Squares[slot] * inverse * inverse, out double told);
            sum = isTold ? told : AdaptiveSum(scale, slot * chunksPerSlot, chunksPerSlot);
            total += sum;
        }

        int token = FindInSlots(new DrawWeights(scale, total), slots.Sums, chunksPerSlot, uniform);
        float logit = LogitOf(token);
        return (token, logit, scale.WeightOf(logit), total);
    }

    private readonly double AdaptiveSum(in AdaptiveScale scale, int chunk, int chunks)
    {
        var weights = new DrawWeights(scale, double.NaN);
        double sum = 0;
        int end = Math.Min((chunk + chunks) * KernelShape.Chunk, _row.Length);
        for (int first = chunk * KernelShape.Chunk; first < end; first += KernelShape.Chunk)
        {
            _workspace.Exponentials += 2 * KernelShape.Chunk;
            sum += ChunkTotal.Of(WriteWeights(first, weights));
        }

        return sum;
    }

    private double CopyAdaptively(AdaptiveMemory memory, Span<Candidate> destination)
    {
        AdaptiveScale scale = AdaptiveScaleOf(memory, out _);
        return _listed ? CopyListAdaptively(destination, scale) : CopyRowAdaptively(destination, scale);
    }

    private readonly double CopyListAdaptively(Span<Candidate> destination, in AdaptiveScale scale)
    {
        CandidateList list = List;
        Span<float> weights = AdaptiveWeightsOfList(scale);
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            destination[i] = new Candidate(list.Tokens[i], weights[i]);
            total += weights[i];
        }

        return total;
    }

    private readonly double CopyRowAdaptively(Span<Candidate> destination, in AdaptiveScale scale)
    {
        Span<float> buffer = Workspace.Scratch(ref _workspace);
        int kept = 0;
        double total = 0;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                total += AdaptiveWeights.Write(part, buffer[..part.Length], scale, run.Floor);
                for (int i = 0; i < part.Length; i++)
                {
                    if (part[i] >= run.Floor)
                    {
                        destination[kept++] = new Candidate(run.First + at + i, buffer[i]);
                    }
                }
            }
        }

        return total;
    }
}
