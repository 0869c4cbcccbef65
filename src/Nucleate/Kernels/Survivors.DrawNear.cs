using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    // Where all but the near tokens weigh more than this share of the best one, too many draws would stay undecided.
    private const double MostTail = 1.0 / 16;

    // The sum of a chunk is off by 21 roundings to float at most, 1.3e-6 of it. So the exponentials find a boundary within
    // twice as much of the mass: a draw that is nearer to one is theirs.
    private const double SumRounding = 4e-6;

    // Draws without the exponentials of the row, if the bounds of a survey tell which near token the running mass exceeds u
    // times the mass at: the same token as if all weights had been added. The mass is told within the bounds only, unless
    // it is needed.
    private bool TryDrawNear(in ExponentialScale scale, double uniform, bool needsMass, out int token, out double mass)
    {
        token = -1;
        mass = double.NaN;
        double mostTail = needsMass ? RowSurvey.LargestExactTail : MostTail;
        if (_row.Length < RowSurvey.ShortestRow
            || !RowSurvey.TryTake(_row, ref _workspace, scale, _temperature, mostTail, out RowSurvey survey)
            || (needsMass && !survey.IsExact))
        {
            return false;
        }

        mass = survey.Mass;
        token = FindNear(survey, uniform);
        return token >= 0;
    }

    // The near token of a draw, or -1 if bounds do not tell it.
    private readonly int FindNear(in RowSurvey survey, double uniform)
    {
        var near = new CandidateList(ref _workspace, survey.Count);
        ReadOnlySpan<float> weights = near.Scratch[..near.Count];
        ReadOnlySpan<double> tails = Workspace.Slots(ref _workspace, _row.Length, out int chunksPerSlot);
        double margin = SumRounding * survey.Most;
        double least = (uniform * survey.Least) - margin;
        double most = (uniform * survey.Most) + margin;
        double before = 0;
        double tail = 0;
        int slot = 0;
        for (int i = 0; i < near.Count; i++)
        {
            for (int end = near.Tokens[i] / (chunksPerSlot * KernelShape.Chunk); slot < end; slot++)
            {
                tail += tails[slot];
            }

            // The token's slot may lie before it or after it.
            if (most < before + weights[i] + WeightBounds.Least(tail))
            {
                return least >= before + WeightBounds.Most(tail + tails[slot]) ? near.Tokens[i] : -1;
            }

            before += weights[i];
        }

        return -1;
    }
}
