using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>Repetition penalty: l / θ for a positive logit, l · θ for another, of each token in the window.</summary>
    public void PenalizeRepetition(TokenWindow window, float penalty) =>
        Adjust(window.Tokens, window.Counts, new RepetitionAdjustment(penalty, _shift));

    /// <summary>Frequency penalty: l - penalty · count, of each token in the window.</summary>
    public void PenalizeFrequency(TokenWindow window, double penalty) =>
        Adjust(window.Tokens, window.Counts, new FrequencyAdjustment(penalty * _temperature));

    /// <summary>Presence penalty: l - penalty, of each token in the window.</summary>
    public void PenalizePresence(TokenWindow window, double penalty) =>
        Adjust(window.Tokens, window.Counts, new PresenceAdjustment(penalty * _temperature));

    /// <summary>Logit bias: l + bias, of each token. The tokens rise.</summary>
    public void AddBias(scoped ReadOnlySpan<int> tokens, scoped ReadOnlySpan<float> biases) =>
        Adjust(tokens, biases, new BiasAdjustment(_temperature));

    /// <summary>Logit bias of one token: l + bias.</summary>
    public void AddBias(int token, double bias)
    {
        float rounded = (float)bias;
        AddBias(new ReadOnlySpan<int>(in token), new ReadOnlySpan<float>(in rounded));
    }

    /// <summary>Suppress: masks the tokens, which rise.</summary>
    public void Suppress(scoped ReadOnlySpan<int> tokens) => Adjust(tokens, tokens, new SuppressAdjustment());

    // Logits are kept at temperature 1, so amounts that a later stage subtracts from tempered logits were scaled by T;
    // a repetition penalty needs no scaling, since l / T has the sign of l.
    private void Adjust<TAdjustment, TArgument>(scoped ReadOnlySpan<int> tokens, scoped ReadOnlySpan<TArgument> arguments, TAdjustment adjustment)
        where TAdjustment : struct, IAdjustment<TArgument>
    {
        if (tokens.IsEmpty)
        {
            return;
        }

        _adjustedAfterCut |= _truncated;
        if (_listed)
        {
            CandidateList list = List;
            Adjustment.Apply(list.Tokens, list.Logits, tokens, arguments, adjustment);
            list.KeepAtLeast(KernelShape.LowestLegal);
            SetList(list);
            return;
        }

        SparseAdjustments adjustments = _row.Adjustments!;
        if (_truncated || !adjustments.TryBegin(tokens, arguments, adjustment, ref _row))
        {
            adjustments.Include(tokens, ref _row);
            Adjustment.Apply(adjustments.Tokens, adjustments.Values, tokens, arguments, adjustment);
            if (!_truncated)
            {
                adjustments.Values.CopyTo(adjustments.Uncut);
            }
        }

        _firstNaN = Math.Min(_firstNaN, _row.FirstNaN);
        _bestKnown = false;
    }

    // Makes tokens of the row ones that are looked at one by one.
    private void Include(scoped ReadOnlySpan<int> tokens)
    {
        if (!tokens.IsEmpty)
        {
            _row.Adjustments!.Include(tokens, ref _row);
            _firstNaN = Math.Min(_firstNaN, _row.FirstNaN);
        }
    }
}
