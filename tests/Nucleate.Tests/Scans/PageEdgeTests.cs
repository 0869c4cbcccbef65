using System;
using System.Linq;
using System.Runtime.InteropServices;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>A read or write one float outside of a span stops the test process here.</summary>
public sealed class PageEdgeTests
{
    private const int Longest = (4 * 64) + 3;

    [LinuxFact]
    public void Rows_at_either_edge_of_accessible_memory_are_read_without_leaving_it()
    {
        using var memory = new GuardedFloats(4 * KernelShape.Chunk);
        using var maskMemory = new GuardedFloats(4 * KernelShape.Chunk);
        var noise = new Noise(131);
        for (int length = 0; length <= memory.Capacity; length += length <= Longest ? 1 : 61)
        {
            CheckRow(memory.AtEnd(length), maskMemory, noise);
            CheckRow(memory.AtStart(length), maskMemory, noise);
        }
    }

    [LinuxFact]
    public void Long_rows_whose_segments_are_read_first_are_not_left_either()
    {
        using var memory = new GuardedFloats(66_560);
        using var maskMemory = new GuardedFloats(4 * KernelShape.Chunk);
        var noise = new Noise(133);
        foreach (int length in new[] { 16_384, 16_385, 16_895, 17_407, 20_480, 25_001, 66_560 })
        {
            CheckRow(memory.AtEnd(length), maskMemory, noise);
            CheckRow(memory.AtStart(length), maskMemory, noise);
        }
    }

    [LinuxFact]
    public void Kernels_on_whole_blocks_stay_within_them()
    {
        using var memory = new GuardedFloats(2 * KernelShape.Chunk);
        using var target = new GuardedFloats(2 * KernelShape.Chunk);
        var noise = new Noise(132);
        var scale = ExponentialScale.For(5, 0.8);
        for (int length = 0; length <= KernelShape.Chunk; length += KernelShape.Block)
        {
            Span<float> row = memory.AtEnd(length);
            Rows.Fill(RowShape.Flat, row, noise);
            Weights.Write(row, target.AtEnd(length), scale);
            Weights.Write(row, target.AtStart(length), scale);
            Assert.Equal(target.AtStart(length).ToArray(), target.AtEnd(length).ToArray());
            _ = MassSum.Of(row, scale);
            _ = WeightPowers.Of(row, scale);
            _ = MassPair.Of(row, scale, 1);
            Assert.True(WeightBounds.TryFor(scale, out WeightBounds bounds));
            _ = bounds.Sum(row, -1, 1);
            _ = BelowScan.Any(row, KernelShape.LowestLegal, -1000);
            _ = ChunkTotal.Of(target.AtEnd(length));
            Assert.Equal(length, CountSum.AtLeast(row, KernelShape.LowestLegal));
        }
    }

    // Every kind of scan, through every form of a step: top-k, margin, range and pivots, moments, deviation, least, depth, mass, and the draw.
    private static void CheckRow(Span<float> row, GuardedFloats maskMemory, Noise noise)
    {
        Rows.Fill(noise.Pick(Rows.Shapes), row, noise);
        float[] copy = row.ToArray();
        Span<ulong> mask = MemoryMarshal.Cast<float, ulong>(maskMemory.AtEnd((row.Length + 63) / 64 * 2));
        Masks.Make(noise.Pick(MaskKind.All, MaskKind.Half, MaskKind.Sparse), row.Length, noise).CopyTo(mask);
        foreach (EdgePipeline pipeline in EdgePipeline.All)
        {
            var state = new SamplerState(7, 8);
            SampleResult atEdge = SamplerRuntime.TrySample(pipeline, ref state, row);
            SampleResult masked = SamplerRuntime.TrySample(pipeline, ref state, row, mask);
            state.Position = 0;
            string context = $"{pipeline.Kind}, length {row.Length}";
            Check.Equal(SamplerRuntime.TrySample(pipeline, ref state, copy), atEdge, context);
            Check.Equal(SamplerRuntime.TrySample(pipeline, ref state, copy, mask.ToArray()), masked, context);
        }
    }

    private readonly struct EdgePipeline(int kind) : ISamplerPipeline
    {
        public static EdgePipeline[] All { get; } = [.. Enumerable.Range(0, 17).Select(kind => new EdgePipeline(kind))];

        public int Kind { get; } = kind;

        public SparseAdjustments? Adjustments => null;

        public void Narrow(ref Survivors survivors)
        {
            switch (Kind)
            {
                case 0:
                    survivors.KeepBest();
                    break;
                case 1:
                    survivors.KeepTopK(33);
                    break;
                case 2:
                    survivors.KeepMinP(0.2);
                    break;
                case 3:
                    survivors.KeepTopP(0.8);
                    survivors.KeepTopK(1500);
                    break;
                case 4:
                    survivors.KeepTypical(0.8);
                    break;
                case 5:
                    survivors.KeepTopNSigma(2);
                    survivors.KeepEta(0.001);
                    break;
                case 6:
                    survivors.ExcludeTop(1, 0.02, default);
                    break;
                case 7:
                    survivors.Smooth(0.2, 1.5);
                    survivors.KeepMinP(0.01);
                    break;
                case 8:
                    survivors.KeepMinK(3);
                    break;
                case 9:
                    survivors.KeepPLess();
                    survivors.KeepTopH(0.5);
                    break;
                case 10:
                    survivors.KeepTailFree(0.9);
                    break;
                case 11:
                    survivors.Skew(0.5);
                    break;
                case 12:
                    survivors.KeepMirostat(new MirostatMemory(9), 3, 0.1, 60);
                    break;
                case 13:
                    survivors.KeepMirostatV2(new MirostatMemory(9), 3, 0.1);
                    break;
                case 14:
                    survivors.KeepMirostatV2(new MirostatMemory(20), 3, 0.1);
                    break;
                case 15:
                    survivors.Adapt(new AdaptiveMemory(), 0.4, 0.9);
                    break;
                default:
                    survivors.Temperature(0.7);
                    break;
            }
        }
    }
}
