using System;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Eta cutoff: the tokens whose probability is at least the smaller one of ε and √ε · e^-entropy.</summary>
/// <param name="Epsilon">Above 0 and below 1; 0 keeps all.</param>
public sealed record EtaCutoffStage(double Epsilon) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "EtaCutoff";

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
            double logEpsilon = Math.Log(Epsilon);
            double bound = Math.Min(logEpsilon, (logEpsilon / 2) - row.Entropy(order)) + row.Moments(order).LogMass;
            row.KeepAtLeast(order, row[order[0]] + bound - row.Tolerance, MinKeep);
        }
    }

    internal override SamplerStage Bind(double value) => this with { Epsilon = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Epsilon = dialect.Read(Name, nameof(Epsilon), Epsilon) };
}
