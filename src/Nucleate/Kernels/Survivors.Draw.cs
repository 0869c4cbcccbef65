using System;
using Nucleate.Numerics;
using Nucleate.Randomness;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>The multinomial draw: the first token, by rising id, at which the running mass exceeds u times the mass.</summary>
    internal SampleResult Draw(double uniform, bool measuresKeptMass)
    {
        if (!IsAnyLeft())
        {
            return NoToken();
        }

        (int token, double logProbability, double mass) =
            _adaptive is { } adaptive ? DrawAdaptively(adaptive, uniform)
            : _skew != 0 ? DrawSkewed(uniform)
            : _listed ? DrawFromList(uniform)
            : DrawFromRow(uniform, needsMass: measuresKeptMass || _mirostat is not null);
        _mirostat?.Learn(logProbability);
        return new SampleResult(token, OutcomeOfDraw())
        {
            LogProbability = (float)logProbability,
            Survivors = measuresKeptMass ? Count() : 0,
            KeptMass = measuresKeptMass ? (float)KeptMass(mass) : float.NaN,
            FirstBadIndex = FirstBadIndex(),
        };
    }

    /// <summary>How many tokens survive.</summary>
    internal int Count() => _listed ? _count : RowSums.Count(_row, ref _workspace);

    /// <summary>The result of a step without a legal token.</summary>
    internal readonly SampleResult NoToken() =>
        _row.Length == 0
            ? SampleResult.Failed(SampleOutcome.Empty, -1)
            : SampleResult.Failed(SampleOutcome.NoLegalToken, _firstNaN == int.MaxValue ? 0 : _firstNaN);

    private readonly SampleOutcome OutcomeOfDraw() =>
        _row.OnlyInfinite ? SampleOutcome.DrawnFromInfinite
        : _firstNaN != int.MaxValue ? SampleOutcome.DrawnDespiteNaN
        : SampleOutcome.Drawn;

    private int FirstBadIndex()
    {
        int bad = _row.OnlyInfinite ? Math.Min(_firstNaN, _row.FirstInfinite()) : _firstNaN;
        return bad == int.MaxValue ? -1 : bad;
    }

    private (int Token, double LogProbability, double Mass) DrawFromList(double uniform)
    {
        CandidateList list = List;
        if (_count == 1)
        {
            return (list.Tokens[0], 0, 1);
        }

        ExponentialScale scale = Scale();
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = list.Scratch[..logits.Length];
        Weights.Write(logits, weights, scale);
        _workspace.Exponentials += _count;
        weights = weights[.._count];
        double total = 0;
        foreach (float weight in weights)
        {
            total += weight;
        }

        int chosen = FirstExceeding(weights, uniform * total);
        return (list.Tokens[chosen], LogProbability(list.Logits[chosen], total), total);
    }

    private (int Token, double LogProbability, double Mass) DrawFromRow(double uniform, bool needsMass)
    {
        ExponentialScale scale = Scale();
        if (double.IsNaN(_rowMass) && TryDrawNear(scale, uniform, needsMass, out int token, out double total))
        {
            return (token, LogProbability(LogitOf(token), total), total);
        }

        total = double.IsNaN(_rowMass) ? RowSums.PartialMasses(_row, ref _workspace, scale) : _rowMass;
        Span<double> sums = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        token = FindInSlots(new DrawWeights(scale, total), sums, chunksPerSlot, uniform);
        return (token, LogProbability(LogitOf(token), total), total);
    }

    // The first token, by rising id, at which the running weight exceeds u times the total. Chunks were summed in float, which
    // tells the right slot but loses weights that are tiny beside the best token's, so the slot is summed again in double.
    private readonly int FindInSlots(in DrawWeights weights, ReadOnlySpan<double> sums, int chunksPerSlot, double uniform)
    {
        double target = uniform * weights.Total;
        int slot = SlotSearch.Find(sums, ref target);
        int first = slot * chunksPerSlot * KernelShape.Chunk;
        int end = Math.Min(first + (chunksPerSlot * KernelShape.Chunk), _row.Length);
        double mass = 0;
        ReadOnlySpan<float> written = default;
        for (int at = first; at < end; at += KernelShape.Chunk)
        {
            written = WriteWeights(at, weights);
            mass += ChunkTotal.Of(written);
        }

        target *= mass / sums[slot];
        int last = -1;
        for (int at = first; at < end; at += KernelShape.Chunk)
        {
            // A slot of one chunk, which most are, is still there.
            written = chunksPerSlot == 1 ? written : WriteWeights(at, weights);
            int index = ChunkTotal.IndexExceeding(written, ref target);
            if (index >= 0)
            {
                return at + index;
            }

            // Rounding may use up the target: then the last token that weighs anything is meant.
            index = ChunkTotal.LastPositive(written);
            last = index >= 0 ? at + index : last;
        }

        return last;
    }

    private static int FirstExceeding(ReadOnlySpan<float> weights, double target)
    {
        double running = 0;
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                last = i;
                running += weights[i];
                if (running > target)
                {
                    return i;
                }
            }
        }

        return last;
    }

    private readonly double LogProbability(float logit, double total) =>
        Math.Min(0, (((double)logit - _best) / _temperature) - NaturalLogarithm.Of(total));

    // The survivors' share of what would have been drawn from without truncation, at the temperature of the draw.
    private double KeptMass(double mass)
    {
        if (!_truncated)
        {
            return 1;
        }

        // Where the best token may be another one than before the truncations, both masses are measured again.
        bool remeasures = _adjustedAfterCut || _topRemoved;
        float best = _best;
        LogitRow uncut = _row.Uncut();
        if (remeasures)
        {
            best = RowSums.Best(uncut, ref _workspace).Best;
        }

        ExponentialScale scale = ExponentialScale.For(best, _temperature);
        if (remeasures)
        {
            mass = UncutMassOfSurvivors(scale);
        }

        return Math.Min(1, mass / RowSums.Mass(uncut, ref _workspace, scale));
    }

    private readonly double UncutMassOfSurvivors(in ExponentialScale scale)
    {
        if (!_listed)
        {
            return RowSums.Mass(_row.SurvivorsBeforeCut(), ref _workspace, scale);
        }

        double mass = 0;
        foreach (int token in List.Tokens)
        {
            mass += scale.Weight(_row.BeforeCut(token));
        }

        return mass;
    }
}
