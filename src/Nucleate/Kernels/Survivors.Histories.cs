using System;

namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>No-repeat n-gram: masks the tokens that would complete a sequence of n tokens that the window holds already.</summary>
    /// <param name="window">The accepted tokens.</param>
    /// <param name="n">1 or more; 1 masks every token of the window.</param>
    public void SuppressRepeats(RepeatWindow window, int n) =>
        Suppress(window.Continuations(n - 1, out _));

    /// <summary>DRY: l - multiplier · factor^(n - allowedLength), for each token that would lengthen a repeat of n tokens.</summary>
    /// <param name="window">The accepted tokens.</param>
    /// <param name="multiplier">0 or more; 0 does nothing.</param>
    /// <param name="factor">1 or more.</param>
    /// <param name="allowedLength">The shortest repeat that is penalised: 1 or more.</param>
    public void PenalizeRepeats(RepeatWindow window, double multiplier, double factor, int allowedLength)
    {
        double amount = multiplier * _temperature;
        if (amount > 0)
        {
            ReadOnlySpan<int> tokens = window.Continuations(allowedLength, out ReadOnlySpan<int> lengths);
            Adjust(tokens, lengths, new RepeatAdjustment(amount, factor, allowedLength));
        }
    }

    /// <summary>Bad words: masks the last token of a sequence where the accepted tokens end with the others.</summary>
    public void SuppressLast(TokenSequence sequence)
    {
        if (sequence.IsNext)
        {
            int token = sequence.Last;
            Suppress(new ReadOnlySpan<int>(in token));
        }
    }

    /// <summary>Sequence bias: l + bias for the last token of a sequence where the accepted tokens end with the others.</summary>
    public void BiasLast(TokenSequence sequence, double bias)
    {
        if (sequence.IsNext)
        {
            AddBias(sequence.Last, bias);
        }
    }
}
