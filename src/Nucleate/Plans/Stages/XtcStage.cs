using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>XTC: with some probability, all tokens that are probable enough go but the least probable of them.</summary>
/// <param name="Probability">q, in [0, 1]; 0 does nothing.</param>
public sealed record XtcStage(double Probability) : SamplerStage
{
    private const int MostCoins = 16;

    private readonly int _coin;

    /// <summary>The least probability t of a token that may go: in (0, 0.5].</summary>
    public double Threshold { get; init; } = 0.1;

    /// <summary>Token ids that take no part: they neither go nor count as probable enough.</summary>
    public IReadOnlyList<int> Protected { get; init; } = [];

    /// <summary>Whether the stage averages over its coin instead of tossing it.</summary>
    public bool Averaged { get; init; }

    /// <summary>If fewer tokens would survive, none goes.</summary>
    public int MinKeep { get; init; } = 1;

    /// <summary>Which of the step's coins decides, from 0 to 15: as many XTC stages come before this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coin.</exception>
    public int Coin
    {
        get => _coin;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, MostCoins);
            _coin = value;
        }
    }

    /// <inheritdoc/>
    public override string Name => "Xtc";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Probability);

    private protected override string Arguments =>
        Text(Probability)
        + (Threshold == 0.1 ? string.Empty : $", Threshold = {PlanText.Number(Threshold)}")
        + (Protected.Count == 0 ? string.Empty : $", Protected = [{string.Join(", ", Protected)}]")
        + (Averaged ? ", Averaged = true" : string.Empty)
        + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (!(Averaged ? Probability > 0 : Succeeds(row)))
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length == 0)
        {
            return;
        }

        double bound = row[order[0]] + Math.Log(Threshold) + row.Moments(order).LogMass - row.Tolerance;
        int[] top = [.. order.Where(token => row[token] >= bound && !Protected.Contains(token))];
        int[] removed = top.Length > 0 && order.Length - (top.Length - 1) >= MinKeep ? top[..^1] : [];
        if (Averaged && Probability < 1)
        {
            Average(row, removed);
        }
        else
        {
            int[] left = [.. order.Except(removed)];
            row.KeepPrefix([.. left, .. removed], left.Length);
        }
    }

    internal override SamplerStage Bind(double value) => this with { Probability = value };

    internal override SamplerStage In(DialectFacts dialect) => this with
    {
        Probability = dialect.IsOff(Name, nameof(Threshold), Threshold) ? 0 : dialect.Read(Name, nameof(Probability), Probability),
        Threshold = dialect.Read(Name, nameof(Threshold), Threshold),
        MinKeep = dialect.ReadMinKeep(MinKeep),
    };

    internal bool Succeeds(ReferenceRow row) => row.Coin(Coin) < Probability;

    // The tokens that the coin may remove keep 1 - q of their probability; the others share the rest in proportion.
    private void Average(ReferenceRow row, int[] removed)
    {
        double[] probabilities = row.Probabilities();
        double mass = removed.Sum(token => probabilities[token]);
        double loss = Math.Log(1 + (Probability * mass / (1 - mass))) - Math.Log(1 - Probability);
        foreach (int token in removed)
        {
            row[token] -= loss;
        }
    }
}
