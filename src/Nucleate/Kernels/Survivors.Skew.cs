using System;
using System.Runtime.InteropServices;
using Nucleate.Numerics;

namespace Nucleate.Kernels;

// The draw goes down the sorted order instead of up the token ids: a token's part of the unit interval is that of the
// running mass in front of it and behind it, each to a power.
public ref partial struct Survivors
{
    // Below 1, so that a share of it is reached.
    private const double LargestShare = 1 - (1.0 / (1L << 53));

    /// <summary>Skew: the draw raises the running probability of the sorted order to the power of e^skew.</summary>
    /// <param name="skew">0 changes nothing; above 0 unlikely tokens gain, below 0 likely ones.</param>
    public void Skew(double skew) => _skew = skew;

    private (int Token, double LogProbability, double Mass) DrawSkewed(double uniform)
    {
        double power = NaturalExponential.Of(_skew);
        double share = Math.Min(RealPower.Of(uniform, 1 / power), LargestShare);
        ExponentialScale scale = Scale();
        SkewedDraw drawn = _listed ? FindInList(List, scale, MassOfList(scale), share) : FindInRow(scale, share);
        double logProbability = SkewedShare.LogOf(drawn.MassBefore / drawn.Mass, scale.Weight(drawn.Logit) / drawn.Mass, power);
        return (drawn.Token, Math.Min(0, logProbability), drawn.Mass);
    }

    // A guess came from no distribution: it is accepted with its probability, and otherwise another token is drawn by theirs.
    // That is a draw from all of them, which is the guess or is not.
    private DraftResult VerifySkewed(int guess, double uniform)
    {
        double probability = NaturalExponential.Of(LogOfSkewed(guess));
        (int token, double logProbability, _) = DrawSkewed(uniform);
        return new DraftResult(token, OutcomeOfDraw())
        {
            IsAccepted = token == guess,
            AcceptanceProbability = (float)Math.Min(1, probability),
            LogProbability = (float)logProbability,
            FirstBadIndex = FirstBadIndex(),
        };
    }

    // The logarithm of one token's probability: of the masses in front of it and of itself.
    private readonly double LogOfSkewed(int token)
    {
        float logit = LogitOf(token);
        ExponentialScale scale = Scale();
        double weight = scale.Weight(logit);
        if (weight <= 0)
        {
            return double.NegativeInfinity;
        }

        double mass = Mass(scale);
        double above = _listed ? MassInFrontOfList(scale, logit, token)
            : RowSums.Mass(_row, ref _workspace, scale.WithFloor(MathF.BitIncrement(logit)))
                + (RowSums.CountEqualBefore(_row, ref _workspace, logit, token) * weight);
        return SkewedShare.LogOf(above / mass, weight / mass, NaturalExponential.Of(_skew));
    }

    private readonly double MassInFrontOfList(in ExponentialScale scale, float logit, int token)
    {
        CandidateList list = List;
        double mass = 0;
        for (int i = 0; i < list.Count; i++)
        {
            bool isInFront = list.Logits[i] > logit || (list.Logits[i] == logit && list.Tokens[i] < token);
            mass += isInFront ? scale.Weight(list.Logits[i]) : 0;
        }

        return mass;
    }

    private readonly SkewedDraw FindInList(CandidateList list, in ExponentialScale scale, double mass, double share)
    {
        Span<float> logits = list.PaddedLogits();
        Span<float> weights = Workspace.SelectionWeights(ref _workspace)[..logits.Length];
        Weights.Write(logits, weights, scale);
        _workspace.Exponentials += list.Count;
        Span<float> values = list.Scratch[..list.Count];
        list.Logits.CopyTo(values);
        (float logit, int ties) = Selection.ReachingMass(values, weights[..list.Count], Math.Max(share * mass, double.Epsilon));
        double above = 0;
        int equal = 0;
        foreach (float other in list.Logits)
        {
            above += other > logit ? scale.Weight(other) : 0;
            equal += other == logit ? 1 : 0;
        }

        ties = Math.Min(ties, equal);
        return new SkewedDraw(list.TokenOfTie(logit, ties), logit, above + ((ties - 1) * (double)scale.Weight(logit)), mass);
    }

    private SkewedDraw FindInRow(in ExponentialScale scale, double share)
    {
        // All tokens below this logit together weigh less than what is behind the share.
        double guess = _best + (_temperature * NaturalLogarithm.Of((1 - share) / _row.Length));
        float low = Math.Max(MathF.BitDecrement((float)guess), scale.Floor);
        var range = new RangeScan(low, float.MaxValue, ref _workspace, raisesTo: KernelShape.ListCapacity / 2);
        double mass = RowSums.Mass(_row, ref _workspace, scale, ref range, share);
        if (!range.Overflowed && RowSums.MassOfList(range.List, scale) >= share * mass)
        {
            return FindInList(range.List, scale, mass, share);
        }

        mass = RowSums.Mass(_row, ref _workspace, scale);
        CutSearch<MassMeasure> search = SearchFrom(low, scale, Math.Max(share, double.Epsilon), 1);
        (float logit, int token) = search.Find(_row, ref _workspace);

        // Rounding may leave the masses of all tokens together below the share: then the last one is meant.
        token = Math.Min(token, _row.Length - 1);
        double above = RowSums.Mass(_row, ref _workspace, scale.WithFloor(MathF.BitIncrement(logit)));
        int ties = RowSums.CountEqualBefore(_row, ref _workspace, logit, token);
        return new SkewedDraw(token, logit, above + (ties * (double)scale.Weight(logit)), mass);
    }

    private readonly void CopySkewed(Span<Candidate> destination)
    {
        if (_listed)
        {
            CandidateList list = List;
            for (int i = 0; i < list.Count; i++)
            {
                destination[i] = new Candidate(list.Tokens[i], list.Logits[i]);
            }
        }
        else
        {
            CopyLogits(destination);
        }

        SortByLogit(destination);
        SkewSorted(destination, Scale(), NaturalExponential.Of(_skew));
    }

    private readonly void CopyLogits(Span<Candidate> destination)
    {
        int kept = 0;
        foreach (RowRun run in _row.Runs(Workspace.Patch(ref _workspace)))
        {
            for (int i = 0; i < run.Logits.Length; i++)
            {
                if (run.Logits[i] >= run.Floor)
                {
                    destination[kept++] = new Candidate(run.First + i, run.Logits[i]);
                }
            }
        }
    }

    // Candidates carry logits: one key sorts by falling logit, then rising id.
    private static void SortByLogit(Span<Candidate> candidates)
    {
        Span<ulong> keys = MemoryMarshal.Cast<Candidate, ulong>(candidates);
        for (int i = 0; i < candidates.Length; i++)
        {
            uint rank = (uint)FloatRank.Of(candidates[i].Probability) ^ 0x8000_0000;
            keys[i] = ((ulong)~rank << 32) | (uint)candidates[i].Token;
        }

        keys.Sort();
        for (int i = 0; i < candidates.Length; i++)
        {
            ulong key = keys[i];
            candidates[i] = new Candidate((int)(uint)key, FloatRank.ToFloat((int)(~(uint)(key >> 32) ^ 0x8000_0000)));
        }
    }

    private static void SkewSorted(Span<Candidate> candidates, in ExponentialScale scale, double power)
    {
        double mass = 0;
        foreach (Candidate candidate in candidates)
        {
            mass += scale.Weight(candidate.Probability);
        }

        double before = 0;
        foreach (ref Candidate candidate in candidates)
        {
            double weight = scale.Weight(candidate.Probability);
            double skewed = NaturalExponential.Of(SkewedShare.LogOf(before / mass, weight / mass, power));
            candidate = new Candidate(candidate.Token, (float)skewed);
            before += weight;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct SkewedDraw(int Token, float Logit, double MassBefore, double Mass);
}
