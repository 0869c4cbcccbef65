using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Frequency penalty: l - α · count, of each token in the window.</summary>
/// <param name="Penalty">α, in [-2, 2]; 0 does nothing.</param>
public sealed record FrequencyPenaltyStage(double Penalty) : PenaltyStage
{
    /// <inheritdoc/>
    public override string Name => "FrequencyPenalty";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Penalty);

    private protected override string Value => Text(Penalty);

    internal override SamplerStage Bind(double value) => this with { Penalty = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Penalty = dialect.Read(Name, nameof(Penalty), Penalty) };

    private protected override double Adjusted(double logit, int count, double shift) => logit - (Penalty * count);
}
