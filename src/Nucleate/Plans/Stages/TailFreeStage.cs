using System;
using System.Linq;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Tail-free: the tokens up to where the second differences of the sorted probabilities have summed to the share z.</summary>
/// <param name="Z">Above 0, at most 1; 1 keeps all.</param>
public sealed record TailFreeStage(double Z) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TailFree";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Z);

    private protected override string Arguments => Text(Z) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (Z >= 1)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double[] weights = [.. order.Take(KernelShape.LargestListedTopK).Select(token => Math.Exp(row[token] - row[order[0]]))];
            row.KeepPrefix(order, Count(weights, row.Tolerance), MinKeep);
        }
    }

    // Weights are probabilities in units of the largest one.
    private int Count(double[] weights, double tolerance)
    {
        double[] bends =
            [.. Enumerable.Range(0, Math.Max(0, weights.Length - 2)).Select(i => Math.Abs(weights[i] - (2 * weights[i + 1]) + weights[i + 2]))];
        double total = bends.Sum();
        double most = Z * total * (1 + tolerance);
        double sum = 0;
        int crossing = total > KernelShape.BoundaryTolerance ? Array.FindIndex(bends, bend => (sum += bend) > most) : -1;
        return crossing < 0 ? weights.Length : crossing + 1;
    }

    internal override SamplerStage Bind(double value) => this with { Z = value };
}
