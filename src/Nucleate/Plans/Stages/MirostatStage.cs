using System;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Mirostat: keeps as many of the best tokens as have a surprise within a bound, if tokens follow Zipf's law.</summary>
/// <param name="Tau">The surprise to aim at, in bits: 0 or more.</param>
public sealed record MirostatStage(double Tau) : SamplerStage
{
    /// <summary>How fast the bound learns.</summary>
    public double Eta { get; init; } = 0.1;

    /// <summary>How many of the best tokens the estimate of Zipf's exponent looks at.</summary>
    public int M { get; init; } = 100;

    /// <summary>The bound on the surprise of the next token in bits: two times the target before the first draw, which is NaN here.</summary>
    public double Mu { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override string Name => "Mirostat";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Tau);

    private protected override string Arguments => Text(Tau) + Option(nameof(Eta), Eta, 0.1) + Option(nameof(M), M, 100);

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length < 2)
        {
            return;
        }

        double products = 0;
        double squares = 0;
        for (int i = 0; i < Math.Min(M, order.Length) - 1; i++)
        {
            double t = Math.Log((i + 2.0) / (i + 1.0));
            products += t * (row[order[i]] - row[order[i + 1]]);
            squares += t * t;
        }

        double keep = Count(products / squares, order.Length, double.IsNaN(Mu) ? 2 * Tau : Mu);
        row.KeepPrefix(order, (int)Math.Min(keep * (1 + row.Tolerance), order.Length));
    }

    internal override SamplerStage Bind(double value) => this with { Tau = value };

    internal override SamplerStage Remember(StageMemory memory) => memory is MirostatMemory mirostat ? this with { Mu = mirostat.Bound } : this;

    internal static double Count(double exponent, int count, double mu)
    {
        double excess = exponent - 1;
        double ratio = Math.Abs(excess) < 1e-9 ? 1 / Math.Log(count) : excess / (1 - Math.Pow(count, -excess));
        double logarithm = Math.Log(ratio) + (mu * Math.Log(2));
        // Equal logits divide by an exponent of 0: what is 0 but for rounding has to stay 0.
        return Math.Abs(logarithm) < 1e-12 ? 1 : Math.Exp(logarithm / exponent);
    }
}
