using System;

namespace Nucleate.Plans;

/// <summary>Dynamic temperature: l / T with T = min + (max - min) (H / ln n)^exponent, for n tokens of entropy H.</summary>
/// <param name="Minimum">T where one token has all of the probability: in [0, 100].</param>
/// <param name="Maximum">T where all tokens are equally probable: in [0, 100], at least <paramref name="Minimum"/>.</param>
public sealed record DynamicTemperatureStage(double Minimum, double Maximum) : SamplerStage
{
    /// <summary>To which power the share of the largest possible entropy is raised: above 0.</summary>
    public double Exponent { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "DynamicTemperature";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Minimum) && !double.IsNaN(Maximum);

    private protected override string Arguments =>
        $"{Text(Minimum)}, {Text(Maximum)}" + (Exponent == 1 ? string.Empty : $", Exponent = {PlanText.Number(Exponent)}");

    internal override void Apply(ReferenceRow row)
    {
        if (Minimum == 1 && Maximum == 1)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length == 0)
        {
            return;
        }

        double share = order.Length > 1 ? Math.Clamp(row.Entropy(order) / Math.Log(order.Length), 0, 1) : 0;
        double temperature = Minimum + ((Maximum - Minimum) * Math.Pow(share, Exponent));
        new TemperatureStage(temperature).Apply(row);
    }

    internal override SamplerStage Bind(double value) => double.IsNaN(Minimum) ? this with { Minimum = value } : this with { Maximum = value };
}
