using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>Where the sorted order of a short list is cut so that the mass above reaches a target.</summary>
/// <param name="Logit">The last surviving logit.</param>
/// <param name="Ties">How many tokens with that logit survive.</param>
/// <param name="MassBeforeLast">The survivors' mass without the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MassCut(float Logit, int Ties, double MassBeforeLast)
{
    // Sorting so few by insertion is cheaper than any other way.
    private const int Few = 48;

    // Pivots below the best logit, in halvings of the weight.
    private static ReadOnlySpan<float> Halvings => [1, 2, 3.5f, 5, 7, 10, 14, 20];

    /// <summary>Finds the cut.</summary>
    /// <param name="logits">A multiple of <see cref="KernelShape.Block"/> logits, filled up with minus infinity; their mass reaches the target.</param>
    /// <param name="values">Memory as long as the logits.</param>
    /// <param name="weights">Memory as long as the logits.</param>
    /// <param name="scale">The weights.</param>
    /// <param name="target">What the mass has to reach.</param>
    public static MassCut Find(ReadOnlySpan<float> logits, Span<float> values, Span<float> weights, in ExponentialScale scale, double target)
    {
        int count = CopyAtLeast(Enough(logits, scale, target), logits, values);
        return count <= Few
            ? InSorted(values[..count], scale, target)
            : InSelected(values[..count], weights[..count], logits, scale, target);
    }

    // Most often the first few tokens are enough, and pivots tell them apart without looking at single logits.
    private static float Enough(ReadOnlySpan<float> logits, in ExponentialScale scale, double target)
    {
        Pivots pivots = default;
        for (int i = 0; i < Pivots.Count; i++)
        {
            pivots[i] = scale.Best - (Halvings[i] / scale.High);
        }

        PivotTotals totals = default;
        PivotSum.Add<MassMeasure>(logits, scale, pivots, ref totals);
        for (int i = 0; i < Pivots.Count; i++)
        {
            // A sum in another order may differ in its last bits, so this one has to exceed the target clearly.
            if (totals[i] * (1 - 1e-5) > target)
            {
                return pivots[i];
            }
        }

        return KernelShape.LowestLegal;
    }

    private static MassCut InSorted(Span<float> values, in ExponentialScale scale, double target)
    {
        SortFalling(values);
        double mass = 0;
        double before = 0;
        int last = 0;
        for (int i = 0; i < values.Length && mass < target; i++)
        {
            before = mass;
            mass += scale.Weight(values[i]);
            last = i;
        }

        int ties = 1;
        while (last - ties >= 0 && values[last - ties] == values[last])
        {
            ties++;
        }

        // Where rounding keeps all of them together below the target, all ties are meant.
        return new MassCut(values[last], mass < target ? int.MaxValue : ties, before);
    }

    private static MassCut InSelected(Span<float> values, Span<float> weights, ReadOnlySpan<float> logits, in ExponentialScale scale, double target)
    {
        for (int i = 0; i < values.Length; i++)
        {
            weights[i] = scale.Weight(values[i]);
        }

        (float logit, int ties) = Selection.ReachingMass(values, weights, target);
        ExponentialScale above = scale.WithFloor(MathF.BitIncrement(logit));
        double before = 0;
        for (int at = 0; at < logits.Length; at += KernelShape.Chunk)
        {
            before += MassSum.Of(logits.Slice(at, Math.Min(KernelShape.Chunk, logits.Length - at)), above);
        }

        return new MassCut(logit, ties, ties == int.MaxValue ? double.PositiveInfinity : before + ((ties - 1) * (double)scale.Weight(logit)));
    }

    private static void SortFalling(Span<float> values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            float value = values[i];
            int at = i;
            for (; at > 0 && values[at - 1] < value; at--)
            {
                values[at] = values[at - 1];
            }

            values[at] = value;
        }
    }

    private static int CopyAtLeast(float limit, ReadOnlySpan<float> logits, Span<float> values) =>
        Vector512.IsHardwareAccelerated ? CopyAtLeast(Lanes512.Fill(limit), logits, values)
        : Vector256.IsHardwareAccelerated ? CopyAtLeast(Lanes256.Fill(limit), logits, values)
        : Vector128.IsHardwareAccelerated ? CopyAtLeast(Lanes128.Fill(limit), logits, values)
        : CopyAtLeast(Lanes1.Fill(limit), logits, values);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CopyAtLeast<TLanes>(TLanes limit, ReadOnlySpan<float> logits, Span<float> values)
        where TLanes : struct, ILanes<TLanes>
    {
        int count = 0;
        for (int block = 0; block < logits.Length; block += KernelShape.Block)
        {
            ulong bits = BlockBits.AtLeast(ref MemoryMarshal.GetReference(logits[block..]), limit);
            for (; bits != 0; bits &= bits - 1)
            {
                values[count++] = logits[block + BitOperations.TrailingZeroCount(bits)];
            }
        }

        return count;
    }
}
