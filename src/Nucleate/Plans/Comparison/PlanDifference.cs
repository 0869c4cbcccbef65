using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Nucleate.Plans;

/// <summary>A row on which two plans differ, made as small as could be.</summary>
public sealed record PlanDifference
{
    private const int TokensShown = 8;

    internal PlanDifference(
        IReadOnlyList<float> logits, IReadOnlyList<int> history, IReadOnlyList<TraceToken> first, IReadOnlyList<TraceToken> second)
    {
        Logits = logits;
        History = history;
        First = first;
        Second = second;
    }

    /// <summary>One score per token; minus infinity for tokens that the difference does not need.</summary>
    public IReadOnlyList<float> Logits { get; }

    /// <summary>Tokens accepted before, oldest first; empty where no stage looks at them.</summary>
    public IReadOnlyList<int> History { get; }

    /// <summary>The seed with which XTC's coins fall as the difference needs it; 0 where none is tossed.</summary>
    public ulong Seed { get; internal init; }

    /// <summary>How many tokens were drawn before: above 0 only where a stage waits for that.</summary>
    public long Position { get; internal init; }

    /// <summary>What the first plan draws from: survivors by falling probability, ties by rising id.</summary>
    public IReadOnlyList<TraceToken> First { get; }

    /// <summary>What the second plan draws from, in the same order.</summary>
    public IReadOnlyList<TraceToken> Second { get; }

    /// <summary>Row, history and both lists of survivors, in a few lines.</summary>
    public override string ToString() =>
        $"logits {RowText.Logits(Logits)}\n"
        + (History.Count > 0 ? $"history {RowText.History(History)}\n" : string.Empty)
        + (Seed > 0 ? string.Create(CultureInfo.InvariantCulture, $"seed {Seed}\n") : string.Empty)
        + (Position > 0 ? string.Create(CultureInfo.InvariantCulture, $"position {Position}\n") : string.Empty)
        + $"first keeps {Survivors(First)}\n"
        + $"second keeps {Survivors(Second)}";

    private static string Survivors(IReadOnlyList<TraceToken> tokens)
    {
        var text = new StringBuilder();
        foreach (TraceToken token in tokens.Take(TokensShown))
        {
            text.Append(text.Length > 0 ? ", " : string.Empty)
                .Append(CultureInfo.InvariantCulture, $"{token.Token} (p {PlanText.Probability(token.Probability)})");
        }

        return tokens.Count == 0 ? "nothing"
            : tokens.Count <= TokensShown ? text.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{text} and {tokens.Count - TokensShown} more");
    }
}
