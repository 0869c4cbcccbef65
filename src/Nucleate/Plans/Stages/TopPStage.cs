using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Top-p: the shortest prefix, by falling probability, whose mass reaches p. Dialects differ in where it stops.</summary>
/// <param name="P">In (0, 1]; 1 keeps all.</param>
public sealed record TopPStage(double P) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TopP";

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
        double[] probabilities = row.Probabilities();
        NucleusRule rule = row.Dialect.Nucleus;
        double enough = P * (rule == NucleusRule.Reaching ? 1 - row.Tolerance : 1 + row.Tolerance);
        double mass = 0;
        int kept = 0;
        while (kept < order.Length && mass < enough)
        {
            mass += probabilities[order[kept++]];
        }

        // The token that crossed the limit, if one did.
        kept -= rule == NucleusRule.Within && mass >= enough ? 1 : 0;
        row.KeepPrefix(order, kept, MinKeep);
    }

    internal override SamplerStage Bind(double value) => this with { P = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { P = dialect.Read(Name, nameof(P), P), MinKeep = dialect.ReadMinKeep(MinKeep) };
}
