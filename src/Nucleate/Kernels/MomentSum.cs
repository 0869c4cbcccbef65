using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// Mass and moment of one chunk in one read, each added in float in the canonical order of <see cref="LaneTotals"/>: how
/// many logits are the best one, and of the others the sums of the weights w = e^((l - best) / T) and of w · (l - best).
/// All summands of a sum have one sign, so each is as accurate as <see cref="MassSum"/>; and since the weights of 1 are
/// counted, those of a sure model, which are tiny beside them, are not lost in rounding.
/// </summary>
internal static class MomentSum
{
    /// <summary>
    /// The sums over a chunk (a multiple of <see cref="KernelShape.Block"/> long, at most <see cref="KernelShape.Chunk"/>)
    /// above the scale's floor. NaN counts for nothing.
    /// </summary>
    public static (float Ties, float Mass, float Moment) Of(ReadOnlySpan<float> chunk, in ExponentialScale scale) =>
        Vector512.IsHardwareAccelerated ? (IsBelowBest(chunk, scale) ? OfBlocks(chunk, scale) : Of<Lanes512>(chunk, scale))
        : Vector256.IsHardwareAccelerated ? Of<Lanes256>(chunk, scale)
        : Vector128.IsHardwareAccelerated ? Of<Lanes128>(chunk, scale)
        : Of<Lanes1>(chunk, scale);

    // Few chunks hold a best logit. To look for one first is cheaper than to keep it apart from the others.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBelowBest(ReadOnlySpan<float> chunk, in ExponentialScale scale)
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        var below = Lanes512.Fill(MathF.BitDecrement(scale.Best));
        nuint at = 0;
        while (at < (nuint)chunk.Length && Lanes512.BlockAtMost(ref source, at, below))
        {
            at += KernelShape.Block;
        }

        return at >= (nuint)chunk.Length;
    }

    // What Of does without ties, with all 64 lanes of a sum in one accumulator. Not inlined: within a larger method the
    // compiler would run out of locals that it keeps in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (float Ties, float Mass, float Moment) OfBlocks(ReadOnlySpan<float> chunk, in ExponentialScale scale)
    {
        ref float source = ref MemoryMarshal.GetReference(chunk);
        var best = LanesBlock.Fill(scale.Best);
        var high = LanesBlock.Fill(scale.High);
        var low = LanesBlock.Fill(scale.Low);
        var floor = LanesBlock.Fill(scale.Floor);
        LanesBlock mass = default;
        LanesBlock moment = default;
        for (nuint at = 0; at < (nuint)chunk.Length; at += KernelShape.Block)
        {
            var logit = LanesBlock.Load(ref source, at);
            LanesBlock difference = logit - best;
            LanesBlock weight = Exponential.OfScaled(difference, high, low);
            mass = LanesBlock.AddWhereAtLeast(mass, logit, floor, weight);
            moment = LanesBlock.AddWhereAtLeast(moment, logit, floor, weight * difference);
        }

        return (0, LanesBlock.SumByHalves(mass), LanesBlock.SumByHalves(moment));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (float Ties, float Mass, float Moment) Of<TLanes>(ReadOnlySpan<float> chunk, in ExponentialScale scale)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        Unsafe.SkipInit(out LaneTotals.Buffer tieBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer massBuffer);
        Unsafe.SkipInit(out LaneTotals.Buffer momentBuffer);
        ref float ties = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref tieBuffer));
        ref float masses = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref massBuffer));
        ref float moments = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref momentBuffer));
        ref float source = ref MemoryMarshal.GetReference(chunk);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes below = TLanes.Fill(MathF.BitDecrement(scale.Best));

        // Above the best one where the tokens that equal it are cut.
        TLanes tied = TLanes.Fill(Math.Max(scale.Best, scale.Floor));
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes floor = TLanes.Fill(scale.Floor);
        nuint length = (nuint)chunk.Length;
        nuint step = (nuint)TLanes.Count;

        // Two accumulators of each sum at a time: more would not fit the registers of 256 bits beside the constants.
        for (nuint column = 0; column < KernelShape.Block; column += 2 * step)
        {
            TLanes tieA = default, tieB = default, massA = default, massB = default, momentA = default, momentB = default;
            for (nuint at = column; at < length; at += KernelShape.Block)
            {
                Add(TLanes.Load(ref source, at), best, below, tied, high, low, floor, ref tieA, ref massA, ref momentA);
                Add(TLanes.Load(ref source, at + step), best, below, tied, high, low, floor, ref tieB, ref massB, ref momentB);
            }

            tieA.Store(ref ties, column);
            tieB.Store(ref ties, column + step);
            massA.Store(ref masses, column);
            massB.Store(ref masses, column + step);
            momentA.Store(ref moments, column);
            momentB.Store(ref moments, column + step);
        }

        return (LaneTotals.Fold<TLanes>(ref ties), LaneTotals.Fold<TLanes>(ref masses), LaneTotals.Fold<TLanes>(ref moments));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TLanes>(
        TLanes logit,
        TLanes best,
        TLanes below,
        TLanes tied,
        TLanes high,
        TLanes low,
        TLanes floor,
        ref TLanes ties,
        ref TLanes mass,
        ref TLanes moment)
        where TLanes : struct, ILaneArithmetic<TLanes>
    {
        TLanes difference = logit - best;
        TLanes weight = Exponential.OfScaled(difference, high, low);
        ties = TLanes.AddWhereAtLeast(ties, logit, tied, TLanes.Fill(1));
        mass = TLanes.AddWhereAtLeast(mass, below, logit, TLanes.WhereAtLeast(logit, floor, weight));

        // Selected after the product: a masked logit times its weight of nothing would be NaN. The best one's is 0.
        moment = TLanes.AddWhereAtLeast(moment, logit, floor, weight * difference);
    }
}
