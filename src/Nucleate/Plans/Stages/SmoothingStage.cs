namespace Nucleate.Plans;

/// <summary>Smoothing: with d = l - max, l' = max - k f d² + s f d³, where k = (3 - curve) / 2 and s = (curve - 1) / 2.</summary>
/// <param name="Factor">f: 0 or more; 0 changes nothing.</param>
public sealed record SmoothingStage(double Factor) : SamplerStage
{
    /// <summary>How much of a cubic there is: in [1, 3].</summary>
    public double Curve { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "Smoothing";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Factor);

    private protected override string Arguments => Text(Factor) + (Curve == 1 ? string.Empty : $", Curve = {PlanText.Number(Curve)}");

    internal override void Apply(ReferenceRow row)
    {
        if (Factor <= 0)
        {
            return;
        }

        int[] order = row.Candidates();
        double best = order.Length > 0 ? row[order[0]] : 0;
        foreach (int token in order)
        {
            // A small gap that was added to the maximum would be lost in rounding.
            double depth = row[token] - best;
            row[token] = Factor * depth * depth * (((Curve - 1) / 2 * depth) - ((3 - Curve) / 2));
        }

        row.Shift += best;
    }

    internal override SamplerStage Bind(double value) => this with { Factor = value };
}
