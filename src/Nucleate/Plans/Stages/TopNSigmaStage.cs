using System;
using System.Linq;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Top-n-sigma: logits of at least the largest one minus n standard deviations.</summary>
/// <param name="N">Above 0.</param>
public sealed record TopNSigmaStage(double N) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TopNSigma";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(N);

    private protected override string Arguments => Text(N) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double mean = order.Average(token => row[token]);
            double deviation = Math.Sqrt(order.Average(token => (row[token] - mean) * (row[token] - mean)));
            row.KeepAtLeast(order, row[order[0]] - (N * deviation * (1 + row.Tolerance)), MinKeep);
        }
    }

    internal override SamplerStage Bind(double value) => this with { N = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { N = dialect.Read(Name, nameof(N), N) };
}
