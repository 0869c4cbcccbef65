using System;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Numerics;

public sealed class MassSumTests
{
    private static readonly double[] s_temperatures = [0.05, 0.5, 0.8, 1, 1.7, 30];

    [Fact]
    public void The_mass_of_a_chunk_is_within_the_documented_error()
    {
        var noise = new Noise(41);
        foreach (RowShape shape in Rows.Shapes)
        {
            for (int length = 0; length <= KernelShape.Chunk; length += KernelShape.Block)
            {
                float[] chunk = Rows.Make(shape, length, noise);
                float best = length == 0 ? 0 : Naive.Best(chunk);
                double temperature = noise.Pick(s_temperatures);
                Check.Close(
                    Naive.Mass(chunk, best, temperature),
                    MassSum.Of(chunk, ExponentialScale.For(best, temperature)),
                    3e-7,
                    $"{shape}, length {length}, T {temperature}");
            }
        }
    }

    [Fact]
    public void The_mass_of_a_chunk_far_below_the_best_token_is_within_the_documented_error()
    {
        var noise = new Noise(43);
        float[] chunk = new float[KernelShape.Chunk];
        for (int round = 0; round < TestScale.Repeat(4000); round++)
        {
            float best = noise.Bell() * 10;
            double temperature = noise.Pick(s_temperatures);
            Array.Fill(chunk, (float)(best - (noise.Unit() * 80 * temperature)));
            double exponent = ((double)best - chunk[0]) / temperature / Math.Log(2);
            var scale = ExponentialScale.For(best, temperature);
            Check.Close(Naive.Mass(chunk, best, temperature), MassSum.Of(chunk, scale), 3e-7 + (1e-7 * exponent), exponent);
        }
    }

    /// <summary>The order of additions is part of the definition: it is what makes all widths agree.</summary>
    [Fact]
    public void The_mass_of_a_chunk_is_summed_in_64_lanes_that_are_folded_by_halves()
    {
        var noise = new Noise(42);
        for (int length = 0; length <= KernelShape.Chunk; length += KernelShape.Block)
        {
            float[] chunk = Rows.Make(noise.Pick(Rows.Shapes), length, noise);
            Rows.Sprinkle(chunk, float.NaN, 1, noise);
            Rows.Sprinkle(chunk, float.NegativeInfinity, 9, noise);
            var scale = ExponentialScale.For(Naive.Best(chunk), noise.Pick(s_temperatures));
            Check.Equal(Canonical(chunk, scale), MassSum.Of(chunk, scale), length);
        }
    }

    [Fact]
    public void Only_logits_from_the_floor_on_count()
    {
        float[] chunk = new float[128];
        Array.Fill(chunk, 1f);
        (chunk[3], chunk[127]) = (MathF.BitDecrement(1), 2);
        var scale = ExponentialScale.For(2, 1);
        Assert.Equal(Canonical(chunk, scale.WithFloor(1)), MassSum.Of(chunk, scale.WithFloor(1)));
        Assert.Equal(1, MassSum.Of(chunk, scale.WithFloor(2)));
        Assert.True(MassSum.Of(chunk, scale) > MassSum.Of(chunk, scale.WithFloor(1)));
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void The_mass_of_a_row_is_that_of_its_present_tokens(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            var workspace = default(Workspace);
            float[] present = row.Present();
            float best = Naive.Best(present);
            double mass = RowSums.Mass(row.Row(), ref workspace, ExponentialScale.For(best, 0.9));
            Check.Close(Naive.Mass(present, best, 0.9), mass, 1e-6, row);
            Check.Equal(1, workspace.Passes, row);
        }
    }

    [Theory]
    [InlineData(CaseSize.Blocks)]
    [InlineData(CaseSize.Chunks)]
    [InlineData(CaseSize.Large)]
    public void Partial_masses_add_up_to_the_bits_of_the_mass(CaseSize size)
    {
        foreach (RowCase row in RowCases.All(size))
        {
            CheckPartialMasses(row.Row(), row.Present(), row);
        }
    }

    /// <summary>More chunks than there are partial sums.</summary>
    [Fact]
    public void A_slot_of_a_very_long_row_has_several_chunks()
    {
        float[] logits = Rows.Make(RowShape.Typical, (2 * KernelShape.PartialSums * KernelShape.Chunk) + 70, new Noise(64));
        CheckPartialMasses(new LogitRow(logits, default, false, null), logits, "a long row");
    }

    private static void CheckPartialMasses(scoped in LogitRow row, float[] present, object context)
    {
        var workspace = default(Workspace);
        var scale = ExponentialScale.For(Naive.Best(present), 1.1);
        double total = RowSums.PartialMasses(row, ref workspace, scale);
        double[] sums = Workspace.Slots(ref workspace, row.Length, out int chunksPerSlot).ToArray();
        Check.Equal(RowSums.Mass(row, ref workspace, scale), total, context);
        int mostPerSlot = KernelShape.PartialSums * KernelShape.Chunk;
        Check.Equal(Math.Max(1, (row.Length + mostPerSlot - 1) / mostPerSlot), chunksPerSlot, context);
        for (int slot = 0; slot < sums.Length; slot++)
        {
            int first = Math.Min(slot * chunksPerSlot * KernelShape.Chunk, present.Length);
            int end = Math.Min((slot + 1) * chunksPerSlot * KernelShape.Chunk, present.Length);
            Check.Close(Naive.Mass(present[first..end], scale.Best, 1.1), sums[slot], 2e-6, context, absolute: 1e-30);
        }
    }

    private static float Canonical(float[] chunk, in ExponentialScale scale)
    {
        float[] lanes = new float[KernelShape.Block];
        for (int i = 0; i < chunk.Length; i++)
        {
            lanes[i % lanes.Length] += scale.Weight(chunk[i]);
        }

        for (int half = lanes.Length / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
            {
                lanes[lane] += lanes[lane + half];
            }
        }

        return lanes[0];
    }
}
