using System;
using System.Linq;

namespace QuickStart.Language;

/// <summary>
/// A small language model: how likely each token is after the last three, learnt by counting. It is no match for a
/// neural network, but its rows of logits are real ones over a real vocabulary.
/// </summary>
/// <remarks>
/// Interpolated absolute discounting. With c(h w) the count of token w after context h, and h' the context without its
/// oldest token: p(w | h) = max(c(h w) - D, 0) / c(h) + s(h) p(w | h'), where s(h) = D (different successors of h) / c(h)
/// is the mass that the discount took away. The recursion ends at the frequency of the token in the text, which is
/// never 0, so every logit is finite.
/// </remarks>
public sealed class NGramModel
{
    /// <summary>What each count gives up for the shorter contexts: the value that is customary for texts of any size.</summary>
    public const double Discount = 0.75;

    private readonly double[] _frequencies;
    private readonly float[] _logFrequencies;
    private readonly NGramTable[] _tables;

    private NGramModel(Vocabulary vocabulary, double[] frequencies, NGramTable[] tables)
    {
        Vocabulary = vocabulary;
        _frequencies = frequencies;
        _logFrequencies = [.. frequencies.Select(frequency => (float)Math.Log(frequency))];
        _tables = tables;
    }

    /// <summary>The tokens that it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Different sequences of two to four tokens that it counted.</summary>
    public int GramCount => _tables.Sum(table => table.Count);

    /// <summary>Learns from the tokens of a text.</summary>
    public static NGramModel Train(string[] text)
    {
        var vocabulary = Vocabulary.Of(text);
        int[] tokens = [.. text.Select(vocabulary.IdOf)];
        NGramTable[] tables =
            [.. Enumerable.Range(1, Context.MaximumLength).Select(length => NGramTable.Of(tokens, length, vocabulary))];
        return new NGramModel(vocabulary, Frequencies(tokens, vocabulary.Count), tables);
    }

    /// <summary>What followed the last tokens of a context in the text.</summary>
    /// <param name="context">The text so far.</param>
    /// <param name="length">How many of its tokens to look at: 1 to 3.</param>
    public Successors After(Context context, int length) => _tables[length - 1].After(context);

    /// <summary>Writes the natural logarithm of every token's probability. Allocates nothing.</summary>
    /// <param name="context">The text so far.</param>
    /// <param name="logits">One entry per token of the vocabulary.</param>
    public void FillLogits(Context context, Span<float> logits)
    {
        double floor = MassOfFrequencies(context);
        float logFloor = (float)Math.Log(floor);
        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = logFloor + _logFrequencies[token];
        }

        AddCounts(context, floor, logits);
    }

    // Only tokens that followed the last one can have counts: what follows a longer context also follows its end. So
    // these few entries hold probabilities while the counts of all lengths are added up, and become logarithms last.
    private void AddCounts(Context context, double floor, Span<float> logits)
    {
        ReadOnlySpan<int> followers = After(context, 1).Tokens;
        foreach (int token in followers)
        {
            logits[token] = (float)(floor * _frequencies[token]);
        }

        double share = 1;
        for (int length = Context.MaximumLength; length >= 1; length--)
        {
            Successors successors = After(context, length);
            AddCounts(successors, share, logits);
            share *= MassLeft(successors);
        }

        foreach (int token in followers)
        {
            logits[token] = (float)Math.Log(logits[token]);
        }
    }

    private static void AddCounts(Successors successors, double share, Span<float> probabilities)
    {
        for (int i = 0; i < successors.Tokens.Length; i++)
        {
            probabilities[successors.Tokens[i]] += (float)(share * (successors.Counts[i] - Discount) / successors.Total);
        }
    }

    private double MassOfFrequencies(Context context)
    {
        double mass = 1;
        for (int length = 1; length <= Context.MaximumLength; length++)
        {
            mass *= MassLeft(After(context, length));
        }

        return mass;
    }

    private static double MassLeft(Successors successors) =>
        successors.IsEmpty ? 1 : Discount * successors.Tokens.Length / successors.Total;

    private static double[] Frequencies(int[] tokens, int vocabularySize)
    {
        double[] frequencies = new double[vocabularySize];
        foreach (int token in tokens)
        {
            frequencies[token]++;
        }

        for (int token = 0; token < frequencies.Length; token++)
        {
            frequencies[token] /= tokens.Length;
        }

        return frequencies;
    }
}
