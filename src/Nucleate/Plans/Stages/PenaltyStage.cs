using System.Collections.Generic;

namespace Nucleate.Plans;

/// <summary>A stage that changes the logits of recently accepted tokens.</summary>
public abstract record PenaltyStage : SamplerStage
{
    private protected PenaltyStage()
    {
    }

    /// <summary>How many of the last accepted tokens count.</summary>
    public int Window { get; init; } = 64;

    /// <summary>Token ids that are never penalised.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    private protected sealed override string Arguments =>
        Value + Option(nameof(Window), Window, 64) + Option(nameof(Except), Except);

    private protected abstract string Value { get; }

    internal sealed override void Apply(ReferenceRow row)
    {
        foreach ((int token, int count) in row.Counts(Window, [.. Except]))
        {
            if (row[token] > double.NegativeInfinity)
            {
                row[token] = Adjusted(row[token], count, row.Shift);
            }
        }
    }

    // The logit is its own value without the shift.
    private protected abstract double Adjusted(double logit, int count, double shift);
}
