namespace Nucleate.Benchmarks.Ratios;

/// <summary>How long and with whom to measure.</summary>
/// <param name="WithPeer">Whether llama.cpp takes part.</param>
/// <param name="SecondsPerCell">How long one plan on one set of rows may take.</param>
/// <param name="FewestTurns">How often each row is taken at least, however slow a contender is.</param>
/// <param name="WarmUpTiers">How often the compiler gets time to replace what it compiled.</param>
internal sealed record MeasurementOptions(bool WithPeer, double SecondsPerCell, int FewestTurns, int WarmUpTiers)
{
    public static MeasurementOptions Full(bool withPeer) => new(withPeer, SecondsPerCell: 0.8, FewestTurns: 3, WarmUpTiers: 4);

    /// <summary>Says that everything runs; its figures mean little.</summary>
    public static MeasurementOptions Quick(bool withPeer) => new(withPeer, SecondsPerCell: 0.01, FewestTurns: 1, WarmUpTiers: 1);

    /// <summary>The same with more time for the compiler.</summary>
    public MeasurementOptions ForFirst() => this with { WarmUpTiers = 3 * WarmUpTiers };
}
