using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>What a pair of sums adds up of each weight.</summary>
internal interface IPairTerms
{
    /// <summary>Adds one vector of tokens to both sums.</summary>
    static abstract void Add<TLanes>(TLanes logit, TLanes weight, TLanes floor, TLanes least, ref TLanes first, ref TLanes second)
        where TLanes : struct, ILaneArithmetic<TLanes>;
}

/// <summary>
/// Two sums over the weights e^((l - best) / T) of a chunk in one read, each in the canonical order of
/// <see cref="LaneTotals"/>. The first one has the bits of <see cref="MassSum"/>.
/// </summary>
/// <typeparam name="TTerms">What is summed.</typeparam>
internal static class PairSums<TTerms>
    where TTerms : struct, IPairTerms
{
    /// <summary>
    /// The sums over a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>)
    /// above the scale's floor. NaN weighs nothing.
    /// </summary>
    public static (float First, float Second) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale, float least) =>
        Vector512.IsHardwareAccelerated ? OfBlocks(chunk, scale, least)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, scale, least)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, scale, least)
        : Of<Lanes1>(chunk, scale, least);

    // What Of does, with all 64 lanes of a sum in one accumulator. Not inlined: within a larger method the compiler would run out of
    // locals that it keeps in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (float First, float Second) OfBlocks(ReadOnlySpan<float> chunk, in ExponentialScale scale, float limit)
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        var best = LanesBlock.Fill(scale.Best);
        var high = LanesBlock.Fill(scale.High);
        var low = LanesBlock.Fill(scale.Low);
        var floor = LanesBlock.Fill(scale.Floor);
        var least = LanesBlock.Fill(limit);
        LanesBlock first = default, second = default;
        for (nuint at = 0; at < (nuint)chunk.Length; at += KernelShape.Block)
        {
            Add(LanesBlock.Load(ref source, at), best, high, low, floor, least, ref first, ref second);
        }

        return (LanesBlock.SumByHalves(first), LanesBlock.SumByHalves(second));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (float First, float Second) Of<TLanes>(ReadOnlySpan<float> chunk, in ExponentialScale scale, float limit)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer firstBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer secondBuffer);
        ref float firsts = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref firstBuffer));
        ref float seconds = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref secondBuffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        TLanes least = TLanes.Fill(limit);
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;

        // Four accumulators of each sum at a time, as in MassSum.
        for (nuint column = 0; column < KernelShape.Block; column += 4 * step)
        {
            TLanes firstA = default, firstB = default, firstC = default, firstD = default;
            TLanes secondA = default, secondB = default, secondC = default, secondD = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                Add(TLanes.Load(ref source, at), best, high, low, floor, least, ref firstA, ref secondA);
                Add(TLanes.Load(ref source, at + step), best, high, low, floor, least, ref firstB, ref secondB);
                Add(TLanes.Load(ref source, at + (2 * step)), best, high, low, floor, least, ref firstC, ref secondC);
                Add(TLanes.Load(ref source, at + (3 * step)), best, high, low, floor, least, ref firstD, ref secondD);
            }

            Store(ref firsts, column, firstA, firstB, firstC, firstD);
            Store(ref seconds, column, secondA, secondB, secondC, secondD);
        }

        return (LaneTotals.Fold<TLanes>(ref firsts), LaneTotals.Fold<TLanes>(ref seconds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TLanes>(
        TLanes logit, TLanes best, TLanes high, TLanes low, TLanes floor, TLanes least, ref TLanes first, ref TLanes second)
        where TLanes : struct, ILaneArithmetic<TLanes> =>
        TTerms.Add(logit, Exponential.OfScaled(logit - best, high, low), floor, least, ref first, ref second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(ref float lanes, nuint column, TLanes a, TLanes b, TLanes c, TLanes d)
        where TLanes : struct, ILanes<TLanes>
    {
        nuint step = (nuint)TLanes.Count;
        a.Store(ref lanes, column);
        b.Store(ref lanes, column + step);
        c.Store(ref lanes, column + (2 * step));
        d.Store(ref lanes, column + (3 * step));
    }
}
