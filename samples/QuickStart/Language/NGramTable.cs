using System;
using System.Collections.Generic;

namespace QuickStart.Language;

/// <summary>For every context of one length that occurs in a text: the tokens that followed it.</summary>
/// <remarks>Sorted arrays: they are found by bisection, which allocates nothing, and take little memory.</remarks>
public sealed class NGramTable
{
    private readonly int _contextLength;
    private readonly UInt128[] _contexts;
    private readonly int[] _totals;
    private readonly int[] _starts;
    private readonly int[] _tokens;
    private readonly int[] _counts;

    private NGramTable(int contextLength, Builder built)
    {
        _contextLength = contextLength;
        _contexts = [.. built.Contexts];
        _totals = [.. built.Totals];
        _starts = [.. built.Starts, built.Tokens.Count];
        _tokens = [.. built.Tokens];
        _counts = [.. built.Counts];
    }

    /// <summary>Different grams: a context together with one successor.</summary>
    public int Count => _tokens.Length;

    /// <summary>Counts the grams of a text.</summary>
    public static NGramTable Of(ReadOnlySpan<int> tokens, int contextLength, Vocabulary vocabulary)
    {
        UInt128[] grams = Grams(tokens, contextLength, vocabulary);
        Array.Sort(grams);
        var builder = new Builder();
        foreach (UInt128 gram in grams)
        {
            builder.Add(gram);
        }

        return new NGramTable(contextLength, builder);
    }

    /// <summary>What followed the last tokens of a context.</summary>
    public Successors After(Context context)
    {
        int found = context.Length < _contextLength ? -1 : Array.BinarySearch(_contexts, context.Last(_contextLength));
        if (found < 0)
        {
            return default;
        }

        int start = _starts[found];
        int length = _starts[found + 1] - start;
        return new Successors(_tokens.AsSpan(start, length), _counts.AsSpan(start, length), _totals[found]);
    }

    private static UInt128[] Grams(ReadOnlySpan<int> tokens, int contextLength, Vocabulary vocabulary)
    {
        var grams = new List<UInt128>(tokens.Length);
        Context context = Context.AtParagraph(vocabulary);
        foreach (int token in tokens)
        {
            if (context.Length >= contextLength)
            {
                grams.Add(context.Gram(contextLength, token));
            }

            context = context.Append(token, vocabulary);
        }

        return [.. grams];
    }

    // Takes grams in rising order, so that equal ones, and those of one context, come one after another.
    private sealed class Builder
    {
        public List<UInt128> Contexts { get; } = [];

        public List<int> Totals { get; } = [];

        public List<int> Starts { get; } = [];

        public List<int> Tokens { get; } = [];

        public List<int> Counts { get; } = [];

        public void Add(UInt128 gram)
        {
            UInt128 context = Context.ContextOf(gram);
            int token = Context.TokenOf(gram);
            if (Contexts.Count == 0 || Contexts[^1] != context)
            {
                Contexts.Add(context);
                Totals.Add(0);
                Starts.Add(Tokens.Count);
            }

            if (Starts[^1] == Tokens.Count || Tokens[^1] != token)
            {
                Tokens.Add(token);
                Counts.Add(0);
            }

            Totals[^1]++;
            Counts[^1]++;
        }
    }
}
