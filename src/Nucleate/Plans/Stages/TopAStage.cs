using System;

namespace Nucleate.Plans;

/// <summary>Top-a: the tokens whose probability is at least a times the square of the largest one.</summary>
/// <param name="A">In [0, 1]; 0 keeps all.</param>
public sealed record TopAStage(double A) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TopA";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(A);

    private protected override string Arguments => Text(A) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (A <= 0)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double bound = Math.Log(A) - row.Moments(order).LogMass;
            row.KeepAtLeast(order, row[order[0]] + bound - row.Tolerance, MinKeep);
        }
    }

    internal override SamplerStage Bind(double value) => this with { A = value };
}
