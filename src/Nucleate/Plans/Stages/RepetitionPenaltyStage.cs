using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Repetition penalty: l / θ for a positive logit, l · θ for another, of each token in the window.</summary>
/// <param name="Penalty">θ, above 0; 1 does nothing.</param>
public sealed record RepetitionPenaltyStage(double Penalty) : PenaltyStage
{
    /// <inheritdoc/>
    public override string Name => "RepetitionPenalty";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Penalty);

    private protected override string Value => Text(Penalty);

    internal override SamplerStage Bind(double value) => this with { Penalty = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Penalty = dialect.Read(Name, nameof(Penalty), Penalty) };

    private protected override double Adjusted(double logit, int count, double shift) =>
        (logit + shift > 0 ? (logit + shift) / Penalty : (logit + shift) * Penalty) - shift;
}
