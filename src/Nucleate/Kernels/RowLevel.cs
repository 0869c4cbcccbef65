using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>A smoothing of the whole row, with the cuts that stand between it and the one before.</summary>
/// <param name="CutLogit">Smaller logits are gone …</param>
/// <param name="CutToken">… and equal ones of higher id.</param>
/// <param name="Top">What is gone at the other end of the order.</param>
/// <param name="Smoothing">The map.</param>
/// <param name="AfterCut">Whether a truncation came before, so that the row without truncations does not have it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowLevel(float CutLogit, int CutToken, TopCut Top, LogitSmoothing Smoothing, bool AfterCut)
{
    /// <summary>As many as a pipeline has; rules see to it.</summary>
    public const int Most = 8;

    /// <summary>The chunk in which equal logits are told apart by their ids.</summary>
    public int CutChunk => CutToken / KernelShape.Chunk;

    /// <summary>The smallest logit that is left in another chunk.</summary>
    public float FloorOf(int chunk) => chunk > CutChunk ? System.MathF.BitIncrement(CutLogit) : CutLogit;

    /// <summary>A token's logit behind the level; minus infinity if it is gone.</summary>
    public float Of(float logit, int token) => IsLeft(logit, token) ? Smoothing.Of(logit) : float.NegativeInfinity;

    public bool IsLeft(float logit, int token) =>
        (logit > CutLogit || (logit == CutLogit && token <= CutToken)) && Top.Keeps(logit, token);
}
