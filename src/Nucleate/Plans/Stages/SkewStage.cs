using System;

namespace Nucleate.Plans;

/// <summary>Skew: the running probability of the sorted order is raised to the power of e^skew; ends the pipeline.</summary>
/// <param name="Skew">In [-5, 5]; 0 changes nothing.</param>
public sealed record SkewStage(double Skew) : SamplerStage
{
    // Stands for probabilities that underflow: such tokens survive.
    private const double Least = 1e-300;

    /// <inheritdoc/>
    public override string Name => "Skew";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Skew);

    private protected override string Arguments => Text(Skew);

    internal override void Apply(ReferenceRow row)
    {
        if (Skew == 0)
        {
            return;
        }

        int[] order = row.Candidates();
        double[] probabilities = row.Probabilities();
        double power = Math.Exp(Skew);
        double before = 0;
        foreach (int token in order)
        {
            row[token] = Math.Log(Math.Max(Difference(before, probabilities[token], power), Least));
            before += probabilities[token];
        }

        row.Shift = 0;
    }

    internal override SamplerStage Bind(double value) => this with { Skew = value };

    // (before + share)^power - before^power, by its series where the difference would be lost.
    private static double Difference(double before, double share, double power)
    {
        if (share > before * 1e-3)
        {
            return Math.Pow(before + share, power) - Math.Pow(before, power);
        }

        double ratio = share / before;
        double term = 1;
        double sum = 0;
        for (int i = 1; i <= 12; i++)
        {
            term *= (power - i + 1) / i * ratio;
            sum += term;
        }

        return Math.Pow(before, power) * sum;
    }
}
