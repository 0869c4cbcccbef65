namespace Nucleate.Plans;

/// <summary>Greedy: the best token, the lowest id among equals.</summary>
public sealed record GreedyStage : SamplerStage
{
    /// <inheritdoc/>
    public override string Name => "Greedy";

    private protected override string Arguments => string.Empty;

    internal override void Apply(ReferenceRow row) => row.KeepPrefix(row.Candidates(), 1);
}
