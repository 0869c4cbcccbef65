using System;
using System.Linq;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Top-h: the longest prefix of the 100 most probable tokens that has at most the share h of their entropy.</summary>
/// <param name="H">Above 0, at most 1.</param>
public sealed record TopHStage(double H) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TopH";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(H);

    private protected override string Arguments => Text(H) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double[] depths = [.. order.Take(KernelShape.TopHTokens).Select(token => row[order[0]] - row[token]).TakeWhile(depth => depth <= EntropyPrefix.Deepest)];
            row.KeepPrefix(order, Count(depths, row.Tolerance), MinKeep);
        }
    }

    // Everything is multiplied by the mass: a token of weight w = e^-depth contributes w (ln mass + depth) to the entropy.
    private int Count(double[] depths, double tolerance)
    {
        double rest = depths.Skip(1).Sum(depth => Math.Exp(-depth));

        // ln(1 + rest), which a sum with 1 would round away for a model that is nearly certain.
        double logMass = rest < 1e-4 ? rest - (rest * rest / 2) + (rest * rest * rest / 3) : Math.Log(1 + rest);
        double[] terms = [.. depths.Select(depth => Math.Exp(-depth) * (logMass + depth))];
        double most = H * terms.Sum() * (1 + tolerance);
        double sum = 0;
        return Math.Max(1, terms.TakeWhile(term => (sum += term) <= most).Count());
    }

    internal override SamplerStage Bind(double value) => this with { H = value };
}
