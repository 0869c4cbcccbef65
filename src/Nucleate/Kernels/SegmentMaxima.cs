using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// One read of a row that finds each segment's largest logit and the largest logits of 128 disjoint sets of tokens. The
/// k-th largest of these sets' maxima is a bound below the row's k-th largest logit, and segments whose maximum is not
/// above it hold none of the k best. No branch depends on the logits.
/// </summary>
internal ref struct SegmentMaxima
{
    /// <summary>Tokens of a segment.</summary>
    public const int Segment = 512;

    /// <summary>Sets of tokens whose maxima are taken; a bound for top-k needs k of them.</summary>
    public const int Sets = 128;

    // A token's set is its position in a row of 16, and its segment's number modulo 8.
    private const int Columns = 16;
    private const int Groups = Sets / Columns;

    private readonly Span<float> _sets;
    private readonly Span<float> _segments;

    /// <summary>Maxima in memory that the caller lends.</summary>
    /// <param name="sets">Receives the maximum of each set: <see cref="Sets"/> floats.</param>
    /// <param name="segments">Receives the maximum of each whole segment, filled up to a block with minus infinity.</param>
    /// <param name="count">Whole segments.</param>
    public SegmentMaxima(Span<float> sets, Span<float> segments, int count)
    {
        _sets = sets;
        _segments = segments[..count];
        sets.Fill(float.NegativeInfinity);
        segments[count..((count + KernelShape.Block - 1) & -KernelShape.Block)].Fill(float.NegativeInfinity);
    }

    /// <summary>The lowest token id whose logit is NaN, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN = int.MaxValue;

    /// <summary>The maximum of each whole segment.</summary>
    public readonly ReadOnlySpan<float> Segments => _segments;

    /// <summary>A float that at least k tokens exceed, so that the k best do; minus infinity if there is none.</summary>
    public readonly float BoundForTopK(int k) =>
        CountSum.AtLeast(_sets, KernelShape.LowestLegal) < k
            ? float.NegativeInfinity
            : Selection.BoundForTopK(_sets, k);

    /// <summary>Reads all whole segments of a row in which only the adjusted tokens differ from the caller's memory.</summary>
    public void Read(ReadOnlySpan<float> logits, SparseAdjustments? adjustments)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Read<Lanes512>(logits, adjustments);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Read<Lanes256>(logits, adjustments);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Read<Lanes128>(logits, adjustments);
        }
        else
        {
            Read<Lanes1>(logits, adjustments);
        }
    }

    private void Read<TLanes>(ReadOnlySpan<float> logits, SparseAdjustments? adjustments)
        where TLanes : struct, ILanes<TLanes>
    {
        ReadOnlySpan<int> adjusted = adjustments is null ? default : adjustments.Tokens;
        Unsafe.SkipInit(out CopyBuffer buffer);
        Span<float> copy = MemoryMarshal.CreateSpan(ref Unsafe.As<byte, float>(ref StackAlignment.Align(ref buffer)), Segment);
        int next = 0;
        for (int segment = 0; segment < _segments.Length; segment++)
        {
            ReadOnlySpan<float> source = logits.Slice(segment * Segment, Segment);
            if (next < adjusted.Length && adjusted[next] < (segment + 1) * Segment)
            {
                // Read as the pipeline sees it, from a copy: cheaper than branches on single logits. The same call serves
                // both, because inside a smaller method the vector operations would no longer be inlined.
                source.CopyTo(copy);
                WriteAdjusted(copy, segment * Segment, adjustments!, ref next);
                source = copy;
            }

            _segments[segment] = ReadPlain<TLanes>(source, ref _sets[segment % Groups * Columns], segment);
        }
    }

    /// <summary>One bit for each of the 64 segments from <paramref name="first"/> on: whether its maximum is above the limit.</summary>
    public readonly ulong HotSegments<TLanes>(int first, float limit)
        where TLanes : struct, ILanes<TLanes> =>
        BlockBits.Above(ref Unsafe.Add(ref MemoryMarshal.GetReference(_segments), first), TLanes.Fill(limit));

    private static void WriteAdjusted(Span<float> copy, int first, SparseAdjustments adjustments, ref int next)
    {
        ReadOnlySpan<int> tokens = adjustments.Tokens;
        ReadOnlySpan<float> values = adjustments.Values;
        for (; next < tokens.Length && tokens[next] < first + Segment; next++)
        {
            copy[tokens[next] - first] = values[next];
        }
    }

    // Raises the set's maxima to the columns', and returns the largest one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float ReadPlain<TLanes>(ReadOnlySpan<float> logits, ref float set, int segment)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float source = ref MemoryMarshal.GetReference(logits);
        TLanes suspicion = default;
        TLanes largest = TLanes.Fill(float.NegativeInfinity);
        for (nuint column = 0; column < Columns; column += (nuint)TLanes.Count)
        {
            TLanes maxima = ColumnMaxima(ref Unsafe.Add(ref source, column), ref suspicion);
            largest = TLanes.LargerOrFirst(largest, maxima);
            TLanes.LargerOrFirst(TLanes.Load(ref set, column), maxima).Store(ref set, column);
        }

        // A NaN makes the sum NaN, and adding is the cheapest test. So can opposite infinities: the search decides.
        if (TLanes.BitsNaN(suspicion) != 0)
        {
            FindNaN(logits, segment * Segment);
        }

        return TLanes.Largest(largest);
    }

    // The maxima of the columns that one vector covers; a NaN makes the sum NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ColumnMaxima<TLanes>(ref float source, ref TLanes suspicion)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes a = TLanes.Fill(float.NegativeInfinity), b = a, c = a, d = a;
        TLanes sumA = default, sumB = default;
        for (nuint at = 0; at < Segment; at += 4 * Columns)
        {
            TLanes v = TLanes.Load(ref source, at);
            TLanes w = TLanes.Load(ref source, at + Columns);
            TLanes x = TLanes.Load(ref source, at + (2 * Columns));
            TLanes y = TLanes.Load(ref source, at + (3 * Columns));
            a = TLanes.LargerOrFirst(a, v);
            b = TLanes.LargerOrFirst(b, w);
            c = TLanes.LargerOrFirst(c, x);
            d = TLanes.LargerOrFirst(d, y);
            sumA = sumA + v + w;
            sumB = sumB + x + y;
        }

        suspicion = suspicion + sumA + sumB;
        return TLanes.LargerOrFirst(TLanes.LargerOrFirst(a, b), TLanes.LargerOrFirst(c, d));
    }

    private void FindNaN(ReadOnlySpan<float> logits, int first)
    {
        for (int i = 0; i < logits.Length && first + i < FirstNaN; i++)
        {
            FirstNaN = float.IsNaN(logits[i]) ? first + i : FirstNaN;
        }
    }

    [InlineArray((sizeof(float) * Segment) + StackAlignment.Line)]
    private struct CopyBuffer
    {
        private byte _first;
    }
}
