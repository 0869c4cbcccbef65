using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks.Ratios;

/// <summary>What one plan took on one set of rows: medians, in microseconds.</summary>
internal sealed record Figures(BenchmarkPlan Plan, RowShape Shape, int VocabularySize, int Rounds)
{
    /// <summary>The peer's copy of the row into its candidates; null without the peer.</summary>
    public double? Copy { get; init; }

    /// <summary>The peer's stages alone.</summary>
    public double? Apply { get; init; }

    /// <summary>The peer's whole step: copy and apply.</summary>
    public double? Peer { get; init; }

    public required double Ours { get; init; }

    /// <summary>One sum over the row.</summary>
    public required double Read { get; init; }

    public double? Times => Peer / Ours;

    public double? TimesOfApply => Apply / Ours;

    public double Reads => Ours / Read;
}
