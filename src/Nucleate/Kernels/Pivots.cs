using System.Runtime.CompilerServices;

namespace Nucleate.Kernels;

/// <summary>Eight logits, falling, at which a measure of the row is taken.</summary>
[InlineArray(Count)]
internal struct Pivots
{
    public const int Count = 8;

    private float _first;
}

/// <summary>The measure of the tokens at or above each of eight pivots.</summary>
[InlineArray(Pivots.Count)]
internal struct PivotTotals
{
    private double _first;
}
