using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Conformance.Tests;

/// <summary>What one side made of a row.</summary>
internal sealed class Side
{
    /// <summary>Relative; the roundings that the stages' own float arithmetic adds to a logit come on top.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>Where a float has no full precision any more.</summary>
    private const double Smallest = 1e-37;

    private readonly string _name;
    private readonly bool _breaksTies;
    private readonly List<int> _tokens = [];

    // By token; NaN for one that is not left.
    private readonly double[] _probabilities;

    /// <summary>A side with some survivors.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="breaksTies">Whether it has to take the lower token id of equal logits.</param>
    /// <param name="length">The row's.</param>
    /// <param name="survivors">What it has left.</param>
    public Side(string name, bool breaksTies, int length, IEnumerable<(int Token, double Probability)> survivors)
    {
        _name = name;
        _breaksTies = breaksTies;
        _probabilities = new double[length];
        Array.Fill(_probabilities, double.NaN);
        foreach ((int token, double probability) in survivors)
        {
            _tokens.Add(token);
            _probabilities[token] = probability;
        }
    }

    /// <summary>How many tokens are left.</summary>
    public int Count => _tokens.Count;

    /// <summary>What keeps this side from being the given outcome, or null.</summary>
    public string? Difference(ExactRow row) => Survivors(row) ?? Weights(row);

    /// <summary>The first token which both have with different probabilities, or null.</summary>
    public string? Difference(Side other, double error)
    {
        foreach (int token in _tokens)
        {
            if (!IsClose(_probabilities[token], other._probabilities[token], error) && !double.IsNaN(other._probabilities[token]))
            {
                return FormattableString.Invariant(
                    $"token {token}: {_name} {_probabilities[token]:R}, {other._name} {other._probabilities[token]:R}");
            }
        }

        return null;
    }

    private string? Survivors(ExactRow row)
    {
        bool isOpen = row.Undecided.Count > 0;
        bool mixes = isOpen || row.Exchanged.Count > 0;
        bool IsFree(int token) =>
            row.Undecided.Contains(token) || row.Exchanged.Contains(token) || ((mixes || !_breaksTies) && row.Tied.Contains(token));
        bool[] expected = new bool[_probabilities.Length];
        foreach ((int token, double _) in row.Survivors)
        {
            expected[token] = true;
        }

        int[] tooMuch = [.. _tokens.Where(token => !expected[token] && !IsFree(token))];
        int[] lacking = [.. row.Survivors.Select(entry => entry.Token).Where(token => double.IsNaN(_probabilities[token]) && !IsFree(token))];
        if (tooMuch.Length + lacking.Length > 0)
        {
            return $"{_name} has {List(tooMuch)} too much and lacks {List(lacking)}{(mixes ? ", which no rounding explains" : string.Empty)}";
        }

        return isOpen || Count == row.Survivors.Count ? null : $"{_name} has {Count} tokens, not {row.Survivors.Count}";
    }

    // A survivor's probability follows from the survivors alone, whichever of them a rounding has let in.
    private string? Weights(ExactRow row)
    {
        double[] exact = Count == 0 ? [] : row.Probabilities(_tokens);
        for (int i = 0; i < exact.Length; i++)
        {
            double probability = _probabilities[_tokens[i]];
            if (!IsClose(probability, exact[i], row.Error))
            {
                return FormattableString.Invariant($"token {_tokens[i]}: {_name} {probability:R}, exactly {exact[i]:R}");
            }
        }

        return null;
    }

    private static bool IsClose(double actual, double expected, double error) =>
        Math.Abs(actual - expected) <= ((Tolerance + (4 * error)) * Math.Max(actual, expected)) + Smallest;

    private static string List(int[] tokens) =>
        tokens.Length == 0 ? "nothing" : $"[{string.Join(", ", tokens.Take(8))}{(tokens.Length > 8 ? ", …" : string.Empty)}]";
}
