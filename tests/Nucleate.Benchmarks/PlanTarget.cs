namespace Nucleate.Benchmarks;

/// <summary>What a plan has to reach on a 512-bit processor.</summary>
/// <param name="Times">At least so many times faster than llama.cpp, copy and apply: the median over the made shapes.</param>
/// <param name="Reads">
/// At most so many reads of the row: the median over the made shapes, or, if <paramref name="ReadsOfFlat"/> is given, each but the flat one.
/// </param>
/// <param name="ReadsOfFlat">At most so many reads of a flat row, where the nucleus is most of the vocabulary.</param>
internal sealed record PlanTarget(double Times, double Reads, double? ReadsOfFlat = null);
