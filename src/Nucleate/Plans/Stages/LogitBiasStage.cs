using System.Globalization;

namespace Nucleate.Plans;

/// <summary>Logit bias: l + bias for one token.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="Bias">A finite number; 0 does nothing.</param>
public sealed record LogitBiasStage(int Token, double Bias) : SamplerStage
{
    /// <inheritdoc/>
    public override string Name => "LogitBias";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Bias);

    private protected override string Arguments => string.Create(CultureInfo.InvariantCulture, $"{Token}, {Text(Bias)}");

    internal override void Apply(ReferenceRow row)
    {
        if (Token < row.Length && row[Token] > double.NegativeInfinity)
        {
            row[Token] += Bias;
        }
    }

    internal override SamplerStage Bind(double value) => this with { Bias = value };
}
