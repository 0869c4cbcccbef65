using System;
using Nucleate.Kernels;

namespace Nucleate.Tests.Support;

/// <summary>
/// Draws from a row that take all exponentials and decide nothing by bounds: what every shorter way has to draw. The
/// weights of a chunk are added in the canonical order, one float after another.
/// </summary>
internal sealed class ExponentialDraw
{
    private readonly float[] _weights;
    private readonly double[] _sums;
    private readonly int _chunksPerSlot;

    /// <summary>The draws from what a step's stages leave.</summary>
    public ExponentialDraw(Step step)
    {
        var workspace = default(Workspace);
        StagePipeline pipeline = step.Pipeline();
        var survivors = new Survivors(ref workspace, new LogitRow(step.Logits, step.Mask, step.Mask is not null, pipeline.Adjustments), step.State);
        pipeline.Narrow(ref survivors);
        if (!survivors.IsAnyLeft())
        {
            (_weights, _sums) = ([], []);
            return;
        }

        DrawWeights weights = survivors.DrawWeights();
        _sums = new double[Workspace.Slots(ref workspace, step.Logits.Length, out _chunksPerSlot).Length];
        _weights = new float[_sums.Length * _chunksPerSlot * KernelShape.Chunk];
        for (int at = 0; at < step.Logits.Length; at += KernelShape.Chunk)
        {
            Span<float> written = survivors.WriteWeights(at, weights);
            written.CopyTo(_weights.AsSpan(at));
            double sum = SumInLanes(written);
            _sums[at / KernelShape.Chunk / _chunksPerSlot] += sum;
            Mass += sum;
        }
    }

    /// <summary>The sum of all weights.</summary>
    public double Mass { get; }

    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The token that a number of [0, 1) draws; -1 if none is legal.</summary>
    public int Token(double uniform)
    {
        if (Mass == 0)
        {
            return -1;
        }

        double target = uniform * Mass;
        int slot = SlotSearch.Find(_sums, ref target);
        int length = _chunksPerSlot * KernelShape.Chunk;
        ReadOnlySpan<float> weights = _weights.AsSpan(slot * length, length);
        double mass = 0;
        for (int at = 0; at < length; at += KernelShape.Chunk)
        {
            mass += ChunkTotal.Of(weights.Slice(at, KernelShape.Chunk));
        }

        target *= mass / _sums[slot];
        int index = ChunkTotal.IndexExceeding(weights, ref target);
        return (slot * length) + (index >= 0 ? index : ChunkTotal.LastPositive(weights));
    }

    private static float SumInLanes(ReadOnlySpan<float> weights)
    {
        Span<float> lanes = stackalloc float[KernelShape.Block];
        lanes.Clear();
        for (int i = 0; i < weights.Length; i++)
        {
            lanes[i % KernelShape.Block] += weights[i];
        }

        return LaneTotals.Fold<Lanes1>(ref lanes[0]);
    }
}
