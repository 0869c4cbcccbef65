using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans.Comparison;

/// <summary>Which tokens the logits of a pattern belong to.</summary>
internal sealed class TokenPlaces
{
    // Up to here a row simply has all tokens; beyond, only a few take part and the others are masked.
    private const int DenseLength = 16;
    private const int MostNamed = 6;

    private readonly int[] _named;
    private readonly int[] _fillers;
    private readonly bool _isDense;

    public TokenPlaces(int[] named, int vocabularySize)
    {
        Limit = vocabularySize > 0 ? vocabularySize : int.MaxValue;
        int[] inside = [.. named.Where(token => token < Math.Min(Limit, DifferenceSearch.LongestRow))];
        _isDense = inside.All(token => token < DenseLength - 1);
        _named = [.. inside.Take(MostNamed)];
        _fillers = [.. Enumerable.Range(0, DenseLength + named.Length).Except(named).Where(token => token < Limit).Take(DenseLength)];
        Least = _isDense && inside.Length > 0 ? Math.Min(inside.Max() + 2, Limit) : 2;
        HasNames = inside.Length > 0;
    }

    /// <summary>One more than the largest token.</summary>
    public int Limit { get; }

    /// <summary>Whether stages name tokens that rows can have.</summary>
    public bool HasNames { get; }

    /// <summary>A size that has all named tokens, where that is small.</summary>
    public int Least { get; }

    /// <summary>Tokens for a pattern, rising, or null if there are not as many.</summary>
    /// <param name="size">How many.</param>
    /// <param name="turn">Changes from row to row, so that other tokens come in.</param>
    public int[]? Of(int size, int turn)
    {
        if (size > Limit)
        {
            return null;
        }

        if (_isDense || size > DenseLength)
        {
            return [.. Enumerable.Range(0, size)];
        }

        int named = Math.Min(_named.Length, 1 + (turn % size));
        IEnumerable<int> chosen = Enumerable.Range(0, named).Select(i => _named[i % 2 == 0 && i > 0 ? (i + turn) % _named.Length : i]);
        int[] tokens = [.. chosen.Concat(_fillers).Distinct().Take(size).Order()];
        return tokens.Length == size ? tokens : null;
    }

    /// <summary>The row with a pattern at some tokens.</summary>
    public static float[] Row(double[] pattern, int[] tokens)
    {
        float[] logits = new float[tokens[^1] + 1];
        Array.Fill(logits, float.NegativeInfinity);
        for (int i = 0; i < tokens.Length; i++)
        {
            logits[tokens[i]] = (float)pattern[i];
        }

        return logits;
    }
}
