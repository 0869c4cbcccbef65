using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Min-p: tokens at least m times as probable as the most probable one.</summary>
/// <param name="M">In [0, 1]; 0 keeps all.</param>
public sealed record MinPStage(double M) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "MinP";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(M);

    private protected override string Arguments => Text(M) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        if (M <= 0)
        {
            return;
        }

        int[] order = row.Candidates();
        if (order.Length == 0)
        {
            return;
        }

        // In logits, so that probabilities too small for a double still compare.
        double threshold = row[order[0]] + System.Math.Log(M) - row.Tolerance;
        int kept = 0;
        while (kept < order.Length && row[order[kept]] >= threshold)
        {
            kept++;
        }

        row.KeepPrefix(order, kept, MinKeep);
    }

    internal override SamplerStage Bind(double value) => this with { M = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { M = dialect.Read(Name, nameof(M), M), MinKeep = dialect.ReadMinKeep(MinKeep) };
}
