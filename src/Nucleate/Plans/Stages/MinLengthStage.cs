using System.Collections.Generic;
using System.Globalization;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Minimum length: tokens that cannot be drawn before enough tokens were.</summary>
/// <param name="Length">How many tokens have to be drawn first; 0 does nothing.</param>
/// <param name="Tokens">The token ids.</param>
public sealed record MinLengthStage(double Length, IReadOnlyList<int> Tokens) : SamplerStage
{
    /// <inheritdoc/>
    public override string Name => "MinLength";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(Length);

    private protected override string Arguments =>
        Tokens.Count == 0 ? Text(Length) : string.Create(CultureInfo.InvariantCulture, $"{Text(Length)}, {string.Join(", ", Tokens)}");

    internal override void Apply(ReferenceRow row)
    {
        foreach (int token in Tokens)
        {
            if (row.Position < Length)
            {
                row.Remove(token);
            }
        }
    }

    internal override SamplerStage Bind(double value) => this with { Length = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { Length = dialect.Read(Name, nameof(Length), Length) };
}
