using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

/// <summary>Scans begin their blocks where cache lines do: wherever the row lies, they have to find the same.</summary>
public sealed class AlignmentTests
{
    private const int Floats = StackAlignment.Line / sizeof(float);

    /// <summary>Lengths with and without a part after the last segment, for each place of the first one.</summary>
    private static readonly int[] s_long = [16_384, 16_391, 16_395, 16_896, 17_407, 20_011];

    [Fact]
    public void The_first_line_begins_at_the_first_float_whose_address_says_so()
    {
        Span<float> memory = Aligned(8 * Floats);
        for (int start = 0; start <= Floats; start++)
        {
            Assert.Equal((Floats - start) % Floats, RowAlignment.TokensBeforeLine(memory[start..]));
        }

        Assert.Equal(3, RowAlignment.TokensBeforeLine(memory.Slice(1, 3)));
        Assert.Equal(0, RowAlignment.TokensBeforeLine(default));
        Span<byte> bytes = MemoryMarshal.AsBytes(memory)[1..];
        Assert.Equal(0, RowAlignment.TokensBeforeLine(MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.AsRef<float>(bytes), 40)));
    }

    [Fact]
    public void The_best_token_and_the_first_NaN_are_found_at_every_place()
    {
        var noise = new Noise(201);
        foreach ((int start, int blocks) in Places(1, 2, 3, 17))
        {
            float[] row = Ties(blocks * KernelShape.Block, noise);
            Rows.Sprinkle(row, float.NaN, noise.Below(2), noise);
            var scan = new BestScan();
            scan.Add(At(start, row), 7, KernelShape.LowestLegal);
            float best = row.Where(logit => !float.IsNaN(logit)).Max();
            int nan = Array.FindIndex(row, float.IsNaN);
            Assert.Equal((best, 7 + Array.IndexOf(row, best)), (scan.Best, scan.Token));
            Assert.Equal(nan < 0 ? int.MaxValue : 7 + nan, scan.FirstNaN);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(112)]
    public void The_k_best_of_a_long_row_are_found_at_every_place_also_where_tokens_are_adjusted(int k)
    {
        var noise = new Noise(204 + (ulong)k);
        foreach (int length in s_long)
        {
            for (int start = 0; start < Floats; start++)
            {
                float[] logits = noise.Chance(50) ? Ties(length, noise) : Rows.Make(RowShape.Typical, length, noise);
                Rows.Sprinkle(logits, float.NaN, noise.Below(3), noise);
                Rows.Sprinkle(logits, float.NegativeInfinity, noise.Below(3), noise);
                CheckTopK(At(start, logits), k, noise.Chance(80) ? Biases(logits, start, noise) : [], $"k {k}, length {length}, start {start}");
            }
        }
    }

    /// <summary>How many tokens mirostat keeps depends on how many there are, which the read for the best ones tells on most rows.</summary>
    [Fact]
    public void Removed_tokens_are_not_counted_whoever_removed_them()
    {
        var noise = new Noise(230);
        foreach (int length in s_long)
        {
            float[] logits = Rows.Make(RowShape.Flat, length, noise);
            int[] removed = [0, 3, 14, .. Enumerable.Range(0, 50).Select(i => 700 + (300 * i)), length - 300, length - 2, length - 1];
            ulong[] mask = new ulong[(length + 63) / 64];
            Array.Fill(mask, ulong.MaxValue);
            float[] holes = [.. logits];
            foreach (int token in removed)
            {
                mask[token / 64] &= ~(1UL << (token % 64));
                holes[token] = float.NegativeInfinity;
            }

            // A bound with which the count matters: more than the few best ones are kept, and not all.
            double bound = Enumerable.Range(0, 1000).Select(i => 8 + (0.01 * i)).First(bound => KeptByMirostat(logits, mask, [], bound) > 1000);
            int expected = KeptByMirostat(logits, mask, [], bound);
            Assert.NotEqual(expected, KeptByMirostat(logits, null, [], bound));
            Assert.True(expected < length - removed.Length, $"{expected} of {length}");
            for (int start = 0; start < Floats; start++)
            {
                Assert.Equal(expected, KeptByMirostat(At(start, holes), null, [], bound));
                Assert.Equal(expected, KeptByMirostat(At(start, logits), null, removed, bound));
            }
        }
    }

    /// <summary>Also in the last vector of either part, and on both sides of the seams.</summary>
    [Fact]
    public void A_NaN_before_or_after_the_segments_is_found_at_every_place()
    {
        var noise = new Noise(231);
        foreach (int length in s_long)
        {
            float[] logits = Rows.Make(RowShape.Typical, length, noise);
            for (int start = 0; start < Floats; start++)
            {
                int head = (Floats - start) % Floats;
                int end = length - ((length - head) % SegmentMaxima.Segment);
                foreach (int token in new[] { 0, head - 1, head, end - 1, end, Math.Min(end + 20, length - 1), length - 1 })
                {
                    if ((uint)token < (uint)length)
                    {
                        float logit = logits[token];
                        logits[token] = float.NaN;
                        Assert.Equal(token, FirstBad(At(start, logits)));
                        logits[token] = logit;
                    }
                }
            }
        }
    }

    /// <summary>There are fewer legal tokens than k, so that no bound keeps anything out.</summary>
    [Fact]
    public void Adjusted_tokens_that_are_NaN_or_removed_hide_no_others_and_do_not_survive()
    {
        float[] logits = new float[16_384];
        Array.Fill(logits, float.NegativeInfinity);
        int[] legal = [0, 1, 700, 701, 9000, 16_382, 16_383];
        Array.ForEach(legal, token => logits[token] = token % 5);
        logits[702] = float.NaN;
        SortedDictionary<int, float> biases = new() { [0] = 1, [699] = 1, [700] = 2, [702] = 3, [8999] = 4, [16_383] = -1 };
        for (int start = 0; start < Floats; start++)
        {
            CheckTopK(At(start, logits), 40, biases, $"start {start}");
            CheckTopK(At(start, logits), 3, biases, $"start {start}");
            var workspace = default(Workspace);
            var survivors = new Survivors(ref workspace, new LogitRow(At(start, logits), default, masked: false, new SparseAdjustments(8)));
            survivors.Suppress([0, 701, 16_383]);
            survivors.KeepTopK(40);
            Assert.Equal(4, survivors.Count());
        }
    }

    private static int FirstBad(ReadOnlySpan<float> logits)
    {
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, default, masked: false, null));
        survivors.KeepTopK(40);
        return survivors.Draw(0.5, measuresKeptMass: false).FirstBadIndex;
    }

    private static int KeptByMirostat(ReadOnlySpan<float> logits, ulong[]? mask, int[] suppressed, double bound)
    {
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, mask, mask is not null, new SparseAdjustments(suppressed.Length)));
        survivors.Suppress(suppressed);
        survivors.KeepMirostat(new MirostatMemory(bound), 3, 0.1, 100);
        return survivors.Count();
    }

    private static void CheckTopK(ReadOnlySpan<float> logits, int k, SortedDictionary<int, float> biases, string what)
    {
        var adjustments = new SparseAdjustments(biases.Count);
        var workspace = default(Workspace);
        var survivors = new Survivors(ref workspace, new LogitRow(logits, default, masked: false, adjustments));
        survivors.AddBias([.. biases.Keys], [.. biases.Values]);
        survivors.KeepTopK(k);
        float[] present = logits.ToArray();
        foreach ((int token, float bias) in biases)
        {
            present[token] = float.IsFinite(present[token]) ? present[token] + bias : float.NegativeInfinity;
        }

        int[] order = [.. Naive.Order(present).Take(k)];
        var destination = new Candidate[k];
        Assert.Equal(order.Length, survivors.CopyTo(destination));
        Check.Same(order, Array.ConvertAll(destination[..order.Length], candidate => candidate.Token), what);
        int bad = Naive.FirstNaN(logits.ToArray());
        Assert.Equal(bad == int.MaxValue ? -1 : bad, survivors.Draw(0.5, measuresKeptMass: false).FirstBadIndex);
    }

    // At both ends, around the first segment and among the best tokens, which some of them join and others leave.
    private static SortedDictionary<int, float> Biases(float[] logits, int start, Noise noise)
    {
        int head = (Floats - start) % Floats;
        var biases = new SortedDictionary<int, float>();
        int[] best = [.. Naive.Order(logits).Take(60)];
        int[] places = [0, head - 1, head, head + 1, head + SegmentMaxima.Segment - 1, head + SegmentMaxima.Segment, logits.Length - 1, .. best];
        foreach (int token in places.Concat(Enumerable.Range(0, 40).Select(_ => noise.Below(logits.Length))))
        {
            if (token >= 0 && noise.Chance(70))
            {
                biases[token] = noise.Below(9) - 4;
            }
        }

        return biases;
    }

    private static float[] Ties(int length, Noise noise) => [.. Enumerable.Range(0, length).Select(_ => noise.Below(20) / 4f)];

    private static IEnumerable<(int Start, int Blocks)> Places(params int[] blocks) =>
        from count in blocks from start in Enumerable.Range(0, Floats) select (start, count);

    // A copy that begins a number of floats after a line does.
    private static ReadOnlySpan<float> At(int start, float[] row)
    {
        Span<float> memory = Aligned(row.Length + (2 * Floats)).Slice(start, row.Length);
        row.CopyTo(memory);
        return memory;
    }

    // On the pinned heap, where an array stays where it is.
    private static Span<float> Aligned(int length)
    {
        float[] memory = GC.AllocateArray<float>(length + Floats, pinned: true);
        return memory.AsSpan(RowAlignment.TokensBeforeLine(memory));
    }
}
