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
        AdaptiveScale scale = AdaptiveScaleOf(memory, out double mass);
        (int token, float logit, double weight, double total) =
            _listed ? DrawAdaptivelyFromList(scale, uniform) : DrawAdaptivelyFromRow(scale, uniform);
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

    private readonly (int Token, float Logit, double Weight, double Total) DrawAdaptivelyFromRow(in AdaptiveScale scale, double uniform)
    {
        Span<double> sums = Workspace.PartialSums(ref _workspace);
        Span<float> buffer = Workspace.Scratch(ref _workspace)[..KernelShape.Chunk];
        sums.Clear();
        int chunks = (_row.Length + KernelShape.Chunk - 1) / KernelShape.Chunk;
        int chunksPerSlot = (chunks + sums.Length - 1) / sums.Length;
        double total = 0;
        _workspace.Passes++;
        _workspace.Exponentials += 2 * _row.Length;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            for (int at = 0; at < run.Logits.Length; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                double sum = AdaptiveWeights.Write(part, buffer[..part.Length], scale, run.Floor);
                sums[(run.First + at) / KernelShape.Chunk / chunksPerSlot] += sum;
                total += sum;
            }
        }

        double target = uniform * total;
        int slot = 0;
        int lastWithMass = 0;
        for (; slot < sums.Length && sums[slot] <= target; slot++)
        {
            target -= sums[slot];
            lastWithMass = sums[slot] > 0 ? slot : lastWithMass;
        }

        // Rounding may use up the target: then the last token is meant.
        (int token, float logit, double weight) = slot < sums.Length
            ? FindAdaptivelyInSlot(scale, slot * chunksPerSlot, chunksPerSlot, target)
            : FindAdaptivelyInSlot(scale, lastWithMass * chunksPerSlot, chunksPerSlot, double.PositiveInfinity);
        return (token, logit, weight, total);
    }

    private readonly (int Token, float Logit, double Weight) FindAdaptivelyInSlot(in AdaptiveScale scale, int chunk, int chunks, double target)
    {
        Span<float> buffer = Workspace.Scratch(ref _workspace);
        int end = (chunk + chunks) * KernelShape.Chunk;
        (int Token, float Logit, double Weight) last = (-1, 0, 0);
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace), chunk))
        {
            for (int at = 0; at < run.Logits.Length && run.First + at < end; at += KernelShape.Chunk)
            {
                ReadOnlySpan<float> part = run.Logits.Slice(at, Math.Min(KernelShape.Chunk, run.Logits.Length - at));
                AdaptiveWeights.Write(part, buffer[..part.Length], scale, run.Floor);
                for (int i = 0; i < part.Length; i++)
                {
                    if (buffer[i] > 0)
                    {
                        last = (run.First + at + i, part[i], buffer[i]);
                        target -= buffer[i];
                        if (target < 0)
                        {
                            return last;
                        }
                    }
                }
            }
        }

        return last;
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
