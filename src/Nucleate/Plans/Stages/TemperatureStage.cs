using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Temperature: l / T; 0 keeps the best token.</summary>
/// <param name="Temperature">T, in [0, 100].</param>
public sealed record TemperatureStage(double Temperature) : SamplerStage
{
    /// <inheritdoc/>
    public override string Name => "Temperature";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Temperature);

    private protected override string Arguments => Text(Temperature);

    internal override void Apply(ReferenceRow row)
    {
        if (Temperature == 0)
        {
            row.KeepPrefix(row.Candidates(), 1);
        }
        else
        {
            row.Divide(Temperature);
        }
    }

    internal override SamplerStage Bind(double value) => this with { Temperature = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Temperature = dialect.Read(Name, nameof(Temperature), Temperature) };
}
