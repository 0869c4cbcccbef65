using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// The mass of a row by logit, in steps that divide a range below the best one evenly: one read tells between which two
/// logits a share of the mass is reached. What lies below the range is added up too.
/// </summary>
/// <remarks>
/// Weights are added in double in token order, whatever the vector width. A step's logits are those whose scaled distance
/// from the best rounds to the same whole number, which is monotone, so that steps are ranges of floats.
/// </remarks>
internal readonly ref struct MassHistogram
{
    /// <summary>Steps of the range.</summary>
    public const int Steps = 2000;

    // Equal sums one after another wait for each other, so what is below the range goes to several.
    private const int Below = 16;

    // 1.5 · 2^23: adding it leaves whole numbers in a float's last bits.
    private const float Rounding = 12582912;

    private readonly ExponentialScale _scale;
    private readonly float _factor;
    private readonly Span<double> _sums;

    /// <summary>An empty histogram.</summary>
    /// <param name="scale">The weights; its best logit is the upper end of the range.</param>
    /// <param name="low">The lower end of the range, below the best logit.</param>
    /// <param name="memory">Memory for the sums: at least <see cref="Length"/> doubles.</param>
    public MassHistogram(scoped in ExponentialScale scale, float low, Span<double> memory)
    {
        _scale = scale;
        _factor = (float)((Steps - 1) / ((double)scale.Best - low));
        _sums = memory[..Length];
        _sums.Clear();
    }

    /// <summary>Sums that it needs.</summary>
    public static int Length => Steps + Below;

    /// <summary>Adds a run, a multiple of <see cref="KernelShape.Block"/> long, of which only logits of at least a floor are there.</summary>
    public void Add(ReadOnlySpan<float> run, float floor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512>(run, floor);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256>(run, floor);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Add<Lanes128>(run, floor);
        }
        else
        {
            Add<Lanes1>(run, floor);
        }
    }

    /// <summary>The mass of everything.</summary>
    public double Total()
    {
        double total = 0;
        foreach (double sum in _sums)
        {
            total += sum;
        }

        return total;
    }

    /// <summary>The step in which the mass from the best logit downwards reaches a target; false where the range does not.</summary>
    public bool TryFind(double target, out HistogramStep step)
    {
        double above = 0;
        for (int i = 0; i < Steps; i++)
        {
            double reached = above + _sums[i];
            if (reached >= target)
            {
                step = new HistogramStep(LowestOf(i), i == 0 ? _scale.Best : MathF.BitDecrement(LowestOf(i - 1)), above, reached);
                return true;
            }

            above = reached;
        }

        step = default;
        return false;
    }

    // The lowest float whose step is at most this one.
    private float LowestOf(int step)
    {
        long outside = FloatRank.Of(float.MinValue) - 1L;
        long inside = FloatRank.Of(_scale.Best);
        while (inside - outside > 1)
        {
            long middle = (inside + outside) >> 1;
            bool isInside = StepOf(FloatRank.ToFloat((int)middle)) <= step;
            inside = isInside ? middle : inside;
            outside = isInside ? outside : middle;
        }

        return FloatRank.ToFloat((int)inside);
    }

    private int StepOf(float logit) => Decode(Scaled(new Lanes1(logit), new Lanes1(_scale.Best), new Lanes1(_factor)).Value);

    private static int Decode(float scaled) => BitConverter.SingleToInt32Bits(Rounding) - BitConverter.SingleToInt32Bits(scaled);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add<TLanes>(ReadOnlySpan<float> run, float floor)
        where TLanes : struct, ILanes<TLanes>
    {
        ExponentialScale scale = _scale.WithFloor(floor);
        TLanes best = TLanes.Fill(scale.Best);
        TLanes high = TLanes.Fill(scale.High);
        TLanes low = TLanes.Fill(scale.Low);
        TLanes lowest = TLanes.Fill(scale.Floor);
        TLanes factor = TLanes.Fill(_factor);
        Unsafe.SkipInit(out Buffer buffer);
        ref float weights = ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer));
        ref float steps = ref Unsafe.Add(ref weights, KernelShape.Block);
        ref float source = ref MemoryMarshal.GetReference(run);
        for (nuint block = 0; block < (nuint)run.Length; block += KernelShape.Block)
        {
            for (nuint at = 0; at < KernelShape.Block; at += (nuint)TLanes.Count)
            {
                TLanes logit = TLanes.Load(ref source, block + at);
                TLanes.WhereAtLeast(logit, lowest, Exponential.OfScaled(logit - best, high, low)).Store(ref weights, at);
                Scaled(logit, best, factor).Store(ref steps, at);
            }

            Scatter(ref weights, ref steps);
        }
    }

    private void Scatter(ref float weights, ref float steps)
    {
        ref double sums = ref MemoryMarshal.GetReference(_sums);
        for (int i = 0; i < KernelShape.Block; i++)
        {
            int step = Decode(Unsafe.Add(ref steps, i));
            step += step == Steps ? i % Below : 0;
            Unsafe.Add(ref sums, step) += Unsafe.Add(ref weights, i);
        }
    }

    // NaN and minus infinity are below the range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Scaled<TLanes>(TLanes logit, TLanes best, TLanes factor)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.LargerOrFirst(TLanes.Fill(-Steps), (logit - best) * factor) + TLanes.Fill(Rounding);

    [InlineArray((2 * sizeof(float) * KernelShape.Block) + StackAlignment.Line)]
    private struct Buffer
    {
        private byte _first;
    }
}

/// <summary>A range of logits in which a share of the mass is reached.</summary>
/// <param name="Low">Its lowest float.</param>
/// <param name="High">Its highest float.</param>
/// <param name="Above">The mass above it.</param>
/// <param name="Reached">The mass above it and in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HistogramStep(float Low, float High, double Above, double Reached);
