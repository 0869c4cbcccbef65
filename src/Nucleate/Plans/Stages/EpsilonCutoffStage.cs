using System;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Epsilon cutoff: the tokens of at least a probability.</summary>
/// <param name="Epsilon">Above 0 and below 1; 0 keeps all.</param>
public sealed record EpsilonCutoffStage(double Epsilon) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "EpsilonCutoff";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Epsilon);

    private protected override string Arguments => Text(Epsilon) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (Epsilon <= 0)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double bound = Math.Log(Epsilon) + row.Moments(order).LogMass;
            row.KeepAtLeast(order, row[order[0]] + bound - row.Tolerance, MinKeep);
        }
    }

    internal override SamplerStage Bind(double value) => this with { Epsilon = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Epsilon = dialect.Read(Name, nameof(Epsilon), Epsilon) };
}
