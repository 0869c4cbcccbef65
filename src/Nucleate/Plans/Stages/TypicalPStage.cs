using System;
using System.Linq;
using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Typical-p: the tokens whose surprise is nearest to the entropy, as few as reach the mass p.</summary>
/// <param name="P">In (0, 1]; 1 keeps all.</param>
public sealed record TypicalPStage(double P) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TypicalP";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(P);

    private protected override string Arguments => Text(P) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (P >= 1)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length == 0)
        {
            return;
        }

        // -ln p - H is the mean logit minus the token's. Raised by half a tolerance, so that of two tokens that are equally
        // far on paper the more probable one comes first. Where distances round to the same, those above the centre come
        // first, the lower one of two of them before the higher one; a stable sort keeps the others by falling logit and rising id.
        double centre = row.Moments(order).Mean + (row.Tolerance / 2);
        double[] probabilities = row.Probabilities();
        int[] nearest = [.. order.OrderBy(token => Math.Abs(row[token] - centre)).ThenBy(token => row[token] > centre ? row[token] : double.PositiveInfinity)];
        double enough = P * (1 - row.Tolerance);
        double mass = 0;
        int kept = 0;
        while (kept < nearest.Length && mass < enough)
        {
            mass += probabilities[nearest[kept++]];
        }

        row.KeepPrefix(nearest, kept, MinKeep);
    }

    internal override SamplerStage Bind(double value) => this with { P = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { P = dialect.Read(Name, nameof(P), P), MinKeep = dialect.ReadMinKeep(MinKeep) };
}
