using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Plans;

/// <summary>Bad words: masks the last token of a sequence where the accepted tokens end with the others.</summary>
/// <param name="Tokens">The sequence's token ids, in order.</param>
public sealed record BadWordsStage(IReadOnlyList<int> Tokens) : SamplerStage
{
    /// <summary>1 where the sequence is ruled out, 0 where a member says that it is not.</summary>
    public double Active { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "BadWords";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Active);

    private protected override string Arguments =>
        string.Join(", ", Tokens) + (Member is null ? string.Empty : $", if {Text(Active)}");

    internal override void Apply(ReferenceRow row)
    {
        if (Tokens.Count > 0 && Active != 0 && row.HistoryEndsWith([.. Tokens.SkipLast(1)]))
        {
            row.Remove(Tokens[^1]);
        }
    }

    internal override SamplerStage Bind(double value) => this with { Active = value };
}
