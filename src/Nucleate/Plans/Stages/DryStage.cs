using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>DRY: l - multiplier · base^(n - allowed length), for a token that would lengthen a repeat of n tokens.</summary>
/// <param name="Multiplier">0 or more; 0 does nothing.</param>
public sealed record DryStage(double Multiplier) : SamplerStage
{
    /// <summary>By how much each further token multiplies the penalty.</summary>
    public double Base { get; init; } = 1.75;

    /// <summary>The shortest repeat that is penalised.</summary>
    public int AllowedLength { get; init; } = 2;

    /// <summary>How many of the last accepted tokens are looked at.</summary>
    public int Window { get; init; } = 1024;

    /// <summary>Token sequences that no repeat reaches back over.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Breakers { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => "Dry";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Multiplier);

    private protected override string Arguments =>
        Text(Multiplier) + Option(nameof(Base), Base, 1.75) + Option(nameof(AllowedLength), AllowedLength, 2) + Option(nameof(Window), Window, 1024)
        + (Breakers.Count == 0 ? string.Empty : $", Breakers = [{string.Join("; ", Breakers.Select(breaker => string.Join(' ', breaker)))}]");

    internal override void Apply(ReferenceRow row)
    {
        foreach ((int token, int length) in Repeats(row.LastAccepted(Window)))
        {
            // A token is made hopeless, but not illegal, and an infinite logit stays infinite.
            if (token < row.Length && double.IsFinite(row[token]))
            {
                row[token] = Math.Max(row[token] - (Multiplier * Math.Pow(Base, length - AllowedLength)), -float.MaxValue);
            }
        }
    }

    internal override SamplerStage Bind(double value) => this with { Multiplier = value };

    internal override SamplerStage In(DialectFacts dialect) => this with
    {
        Multiplier = dialect.IsOff(Name, nameof(Base), Base) ? 0 : dialect.Read(Name, nameof(Multiplier), Multiplier),
        Base = dialect.Read(Name, nameof(Base), Base),
    };

    // The longest repeat that each token would lengthen.
    private Dictionary<int, int> Repeats(ReadOnlySpan<int> history)
    {
        var repeats = new Dictionary<int, int>();
        int limit = Limit(history);
        for (int at = 1; at < history.Length && Multiplier > 0; at++)
        {
            int length = 0;
            while (length < at && length < limit && history[at - 1 - length] == history[^(length + 1)])
            {
                length++;
            }

            int token = history[at];
            if (length >= AllowedLength && !Breakers.Any(breaker => breaker.Count == 1 && breaker[0] == token))
            {
                repeats[token] = Math.Max(length, repeats.GetValueOrDefault(token));
            }
        }

        return repeats;
    }

    // The tokens after the breaker that begins last; of several that begin there, after the longest.
    private int Limit(ReadOnlySpan<int> history)
    {
        for (int start = history.Length - 1; start >= 0; start--)
        {
            int longest = 0;
            foreach (IReadOnlyList<int> breaker in Breakers)
            {
                longest = history[start..].StartsWith([.. breaker]) ? Math.Max(longest, breaker.Count) : longest;
            }

            if (longest > 0)
            {
                return history.Length - start - longest;
            }
        }

        return history.Length;
    }
}
