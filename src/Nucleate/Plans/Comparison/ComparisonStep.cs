namespace Nucleate.Plans.Comparison;

/// <summary>A step of a sampler, apart from its row.</summary>
/// <param name="Seed">Decides, with the position, what the coins of XTC stages show.</param>
/// <param name="Position">How many tokens were drawn before.</param>
internal readonly record struct ComparisonStep(ulong Seed, long Position);
