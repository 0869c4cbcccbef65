using System;

namespace Nucleate.Kernels;

/// <summary>A part of the row that a kernel can read as it is.</summary>
internal readonly ref struct RowRun(ReadOnlySpan<float> logits, int first, float floor)
{
    /// <summary>Logits of consecutive tokens: whole chunks, or one chunk filled up to whole blocks with minus infinity.</summary>
    public ReadOnlySpan<float> Logits { get; } = logits;

    /// <summary>The token of the first logit: a multiple of the chunk's length.</summary>
    public int First { get; } = first;

    /// <summary>Smaller logits are not there: a stage removed them.</summary>
    public float Floor { get; } = floor;
}

/// <summary>Enumerates the runs of a row.</summary>
internal ref struct RowRuns(LogitRow row, Span<float> patch, int fromChunk)
{
    private readonly LogitRow _row = row;
    private readonly Span<float> _patch = patch;
    private int _chunk = fromChunk;

    public RowRun Current { get; private set; }

    public readonly RowRuns GetEnumerator() => this;

    public bool MoveNext()
    {
        Current = _row.Next(ref _chunk, _patch);
        return !Current.Logits.IsEmpty;
    }
}
