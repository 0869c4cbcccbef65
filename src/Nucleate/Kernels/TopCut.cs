using System;
using System.Runtime.InteropServices;

namespace Nucleate.Kernels;

/// <summary>
/// Where the sorted order of a row begins, after a stage that removed its top: larger logits are gone, and of the tokens
/// that equal the first logit those of a range of ids are left. The other end of the order is <see cref="LogitRow"/>'s cut.
/// </summary>
/// <param name="Logit">The largest logit that is left; plus infinity if nothing was removed.</param>
/// <param name="First">The first token of that logit that is left.</param>
/// <param name="Last">The last token of that logit that is left.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TopCut(float Logit, int First, int Last)
{
    /// <summary>Nothing is removed.</summary>
    public static TopCut None => new(float.PositiveInfinity, 0, int.MaxValue);

    public bool Removes => Logit < float.PositiveInfinity;

    public bool Keeps(float logit, int token) => logit < Logit || (logit == Logit && token >= First && token <= Last);

    /// <summary>What both cuts leave.</summary>
    public TopCut And(TopCut other) =>
        other.Logit < Logit ? other
        : other.Logit > Logit ? this
        : new TopCut(Logit, Math.Max(First, other.First), Math.Min(Last, other.Last));
}
