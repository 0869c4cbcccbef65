using System.Collections.Generic;

namespace Nucleate.Plans;

/// <summary>Suppress: tokens that cannot be drawn.</summary>
/// <param name="Tokens">Their ids.</param>
public sealed record SuppressStage(IReadOnlyList<int> Tokens) : SamplerStage
{
    /// <summary>1 where the tokens are suppressed, 0 where a member says that they are not.</summary>
    public double Active { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "Suppress";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Active);

    private protected override string Arguments =>
        string.Join(", ", Tokens) + (Member is null ? string.Empty : $", if {Text(Active)}");

    internal override void Apply(ReferenceRow row)
    {
        foreach (int token in Tokens)
        {
            if (Active != 0)
            {
                row.Remove(token);
            }
        }
    }

    internal override SamplerStage Bind(double value) => this with { Active = value };
}
