using System;
using System.Linq;

namespace Nucleate.Plans;

/// <summary>P-less: the tokens whose probability is at least the sum of all squared ones.</summary>
public sealed record PLessStage : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "PLess";

    /// <inheritdoc/>
    public override bool IsBound => true;

    private protected override string Arguments => MinKeep == 1 ? string.Empty : $"MinKeep = {PlanText.Number(MinKeep)}";

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double best = row[order[0]];
            double mass = order.Sum(token => Math.Exp(row[token] - best));
            double squares = order.Sum(token => Math.Exp(2 * (row[token] - best)));
            row.KeepAtLeast(order, best + Math.Log(squares / mass) - row.Tolerance, MinKeep);
        }
    }

    internal override SamplerStage Bind(double value) => this;
}
