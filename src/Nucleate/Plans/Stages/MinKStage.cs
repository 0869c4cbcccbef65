using System;
using System.Linq;
using Nucleate.Kernels;

namespace Nucleate.Plans;

/// <summary>Min-k: the tokens in front of the steepest drop of the sorted logits, each drop divided by its rank.</summary>
/// <param name="Tau">0 or more: how many survive at least, times the range of the logits.</param>
public sealed record MinKStage(double Tau) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "MinK";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Tau);

    private protected override string Arguments => Text(Tau) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        int[] order = row.Candidates();
        if (order.Length > 0)
        {
            double range = row[order[0]] - row[order[^1]];
            double least = range > 0 ? Tau / range * (1 + row.Tolerance) : Tau > 0 ? order.Length : 0;
            double[] best = [.. order.Take(KernelShape.LargestListedTopK).Select(token => row[token])];
            row.KeepPrefix(order, Math.Max(Cliff(best, row.Tolerance), (int)Math.Min(least, order.Length)), MinKeep);
        }
    }

    // The rank in front of the steepest drop; of equal ones the first.
    private static int Cliff(double[] falling, double tolerance)
    {
        double[] drops = [.. Enumerable.Range(1, falling.Length - 1).Select(rank => (falling[rank - 1] - falling[rank]) / rank)];
        double enough = drops.DefaultIfEmpty().Max() * (1 - tolerance);
        return Math.Max(1, 1 + Array.FindIndex(drops, drop => drop >= enough));
    }

    internal override SamplerStage Bind(double value) => this with { Tau = value };
}
