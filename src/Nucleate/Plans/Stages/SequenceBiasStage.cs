using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans;

/// <summary>Sequence bias: l + bias for the last token of a sequence where the accepted tokens end with the others.</summary>
/// <param name="Bias">A finite number; 0 does nothing.</param>
/// <param name="Tokens">The sequence's token ids, in order.</param>
public sealed record SequenceBiasStage(double Bias, IReadOnlyList<int> Tokens) : SamplerStage
{
    /// <inheritdoc/>
    public override string Name => "SequenceBias";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Bias);

    private protected override string Arguments => string.Join(", ", Tokens.Select(token => PlanText.Number(token)).Prepend(Text(Bias)));

    internal override void Apply(ReferenceRow row)
    {
        if (Tokens.Count > 0 && Tokens[^1] < row.Length && row[Tokens[^1]] > double.NegativeInfinity
            && row.HistoryEndsWith([.. Tokens.SkipLast(1)]))
        {
            row[Tokens[^1]] += Bias;
        }
    }

    internal override SamplerStage Bind(double value) => this with { Bias = value };
}
