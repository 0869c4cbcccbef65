using System;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Mirostat 2: keeps the tokens whose surprise is within a bound.</summary>
/// <param name="Tau">The surprise to aim at, in bits: 0 or more.</param>
public sealed record MirostatV2Stage(double Tau) : SamplerStage
{
    /// <summary>How fast the bound learns.</summary>
    public double Eta { get; init; } = 0.1;

    /// <summary>The bound on the surprise of the next token in bits: two times the target before the first draw, which is NaN here.</summary>
    public double Mu { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override string Name => "MirostatV2";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Tau);

    private protected override string Arguments => Text(Tau) + Option(nameof(Eta), Eta, 0.1);

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length == 0)
        {
            return;
        }

        // In logits, so that probabilities too small for a double still compare.
        double best = row[order[0]];
        double mass = 0;
        foreach (int token in order)
        {
            mass += Math.Exp(row[token] - best);
        }

        double mu = double.IsNaN(Mu) ? 2 * Tau : Mu;
        double threshold = best + Math.Log(mass) - (mu * Math.Log(2)) - row.Tolerance;
        int kept = 0;
        while (kept < order.Length && row[order[kept]] >= threshold)
        {
            kept++;
        }

        row.KeepPrefix(order, kept, minKeep: 1);
    }

    internal override SamplerStage Bind(double value) => this with { Tau = value };

    internal override SamplerStage Remember(StageMemory memory) => memory is MirostatMemory mirostat ? this with { Mu = mirostat.Bound } : this;
}
