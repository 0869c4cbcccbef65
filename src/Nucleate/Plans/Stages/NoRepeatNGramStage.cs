using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>No-repeat n-gram: masks tokens that would complete a sequence of n tokens that the window holds already.</summary>
/// <param name="N">1 or more.</param>
public sealed record NoRepeatNGramStage(double N) : SamplerStage
{
    /// <summary>How many of the last accepted tokens are looked at.</summary>
    public int Window { get; init; } = 1024;

    /// <summary>Token ids that are never masked.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => "NoRepeatNGram";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(N);

    private protected override string Arguments => Text(N) + Option(nameof(Window), Window, 1024) + Option(nameof(Except), Except);

    internal override void Apply(ReferenceRow row)
    {
        ReadOnlySpan<int> history = row.LastAccepted(Window);
        if (N > history.Length)
        {
            return;
        }

        int others = (int)N - 1;
        ReadOnlySpan<int> end = history[^others..];
        for (int token = others; token < history.Length; token++)
        {
            if (history[(token - others)..token].SequenceEqual(end) && !Except.Contains(history[token]))
            {
                row.Remove(history[token]);
            }
        }
    }

    internal override SamplerStage Bind(double value) => this with { N = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { N = dialect.Read(Name, nameof(N), N) };
}
