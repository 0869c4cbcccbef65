namespace Nucleate.Kernels;

/// <summary>
/// The sizes that all kernels share. They belong to the definition of the numbers: sums run over chunks in 64 lanes,
/// whatever the processor's vectors are, so changing one of them changes bits.
/// </summary>
internal static class KernelShape
{
    /// <summary>Floats that are tested together: four 512-bit vectors.</summary>
    public const int Block = 64;

    /// <summary>Floats that are summed together, lane by lane in float, before chunks are added in double.</summary>
    public const int Chunk = 1024;

    /// <summary>Candidates that fit the list on the stack.</summary>
    public const int ListCapacity = 1536;

    /// <summary>The largest top-k that one scan with a list of candidates serves.</summary>
    public const int LargestListedTopK = 1024;

    /// <summary>How many of the most probable tokens top-h looks at.</summary>
    public const int TopHTokens = 100;

    /// <summary>Partial sums that a draw over the whole row keeps.</summary>
    public const int PartialSums = 512;

    /// <summary>
    /// Boundaries are decided with this relative tolerance, in the reference interpreter and here, so that sums that are
    /// equal on paper (.5 + .2 + .12 + .08 and .9) are equal in binary too.
    /// </summary>
    public const double BoundaryTolerance = 1e-6;

    /// <summary>Below every finite float lies nothing legal: minus infinity is masked, NaN compares false.</summary>
    public const float LowestLegal = float.MinValue;
}
