using Nucleate.Dialects;

namespace Nucleate.Plans;

/// <summary>Top-k: the k largest logits, exactly k; in some dialects everything that equals the k-th, too.</summary>
/// <param name="K">1 or more.</param>
public sealed record TopKStage(double K) : SamplerStage
{
    /// <summary>Tokens that survive at least.</summary>
    public int MinKeep { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "TopK";

    /// <inheritdoc/>
    public override bool IsBound => !double.IsNaN(K);

    private protected override string Arguments => Text(K) + Option(nameof(MinKeep), MinKeep, 1);

    internal override void Apply(ReferenceRow row)
    {
        double k = System.Math.Max(K, MinKeep);
        if (k >= row.Length)
        {
            // As many as the vocabulary has: not a truncation, whatever is masked.
            return;
        }

        int[] order = row.Candidates();
        int kept = (int)System.Math.Min(k, order.Length);
        while (row.Dialect.KeepsTies && kept > 0 && kept < order.Length && row[order[kept]] == row[order[kept - 1]])
        {
            kept++;
        }

        row.KeepPrefix(order, kept);
    }

    internal override SamplerStage Bind(double value) => this with { K = value };

    internal override SamplerStage In(DialectFacts dialect) => this with { K = dialect.Read(Name, nameof(K), K) };
}
