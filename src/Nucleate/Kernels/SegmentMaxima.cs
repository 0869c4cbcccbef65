using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>
/// One read of a row that finds a bound above each segment's logits and bounds below the largest logits of 128 disjoint
/// sets of tokens. The k-th largest of the sets' bounds is a bound below the row's k-th largest logit, and segments whose
/// bound is not above it hold none of the k best. No branch depends on the logits.
/// </summary>
/// <remarks>
/// Without adjusted tokens all of these bounds are the maxima themselves. Adjusted tokens are read like the others, as the
/// caller's memory has them, and corrected afterwards: a set's maximum still belongs to one of its tokens unless an
/// adjusted token reached it.
/// </remarks>
internal ref struct SegmentMaxima
{
    /// <summary>Tokens of a segment.</summary>
    public const int Segment = 512;

    /// <summary>Sets of tokens whose maxima are taken; a bound for top-k needs k of them.</summary>
    public const int Sets = 128;

    /// <summary>Segments whose maxima fit the workspace beside those of the sets.</summary>
    public const int MostSegments = ((2 * KernelShape.PartialSums) - Sets) / KernelShape.Block * KernelShape.Block;

    // A token's set is its position in a row of 16, counted from the first segment on, and its segment's number modulo 8.
    private const int Columns = 16;
    private const int Groups = Sets / Columns;

    private readonly Span<float> _sets;
    private readonly Span<float> _segments;
    private readonly int _first;
    private SegmentBits _adjusted;

    /// <summary>Maxima in memory that the caller lends.</summary>
    /// <param name="sets">Receives the maximum of each set: <see cref="Sets"/> floats.</param>
    /// <param name="segments">Receives the maximum of each whole segment, filled up to a block with minus infinity.</param>
    /// <param name="first">Where the segments begin.</param>
    /// <param name="count">Whole segments: at most <see cref="MostSegments"/>.</param>
    public SegmentMaxima(Span<float> sets, Span<float> segments, int first, int count)
    {
        _first = first;
        _sets = sets;
        _segments = segments[..count];
        sets.Fill(float.NegativeInfinity);
        segments[count..((count + KernelShape.Block - 1) & -KernelShape.Block)].Fill(float.NegativeInfinity);
    }

    /// <summary>The lowest token id whose logit is NaN, or <see cref="int.MaxValue"/>.</summary>
    public int FirstNaN = int.MaxValue;

    /// <summary>Whether each logit of the row is surely finite; false too where their sums overflow.</summary>
    public bool AreFinite = true;

    // How many tokens the segments have together.
    private readonly int Tokens => _segments.Length * Segment;

    /// <summary>No logit of a whole segment is above its bound.</summary>
    public readonly ReadOnlySpan<float> Segments => _segments;

    /// <summary>A float that at least k tokens exceed, so that the k best do; minus infinity if there is none.</summary>
    public readonly float BoundForTopK(int k) => Selection.BoundForTopK(_sets, k);

    /// <summary>The first token of a segment.</summary>
    public readonly int FirstOf(int segment) => _first + (segment * Segment);

    /// <summary>Reads a row, all of whose whole segments these are and in which only the adjusted tokens differ from the caller's memory.</summary>
    public void Read(ReadOnlySpan<float> logits, SparseAdjustments? adjustments)
    {
        ReadPlain(logits);
        if (adjustments is { Tokens.IsEmpty: false })
        {
            Correct(logits, adjustments);
        }
    }

    private void ReadPlain(ReadOnlySpan<float> logits)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Read<Lanes512>(logits);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Read<Lanes256>(logits);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Read<Lanes128>(logits);
        }
        else
        {
            Read<Lanes1>(logits);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Read<TLanes>(ReadOnlySpan<float> logits)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes suspicion = default;
        for (int segment = 0; segment < _segments.Length; segment++)
        {
            _segments[segment] = ReadSegment(
                ref MemoryMarshal.GetReference(logits.Slice(FirstOf(segment), Segment)), ref _sets[segment % Groups * Columns], ref suspicion);
        }

        // Before and after the segments: some of these tokens are added twice, which changes nothing that matters.
        ref float row = ref MemoryMarshal.GetReference(logits);
        for (int at = 0; at < _first; at += TLanes.Count)
        {
            suspicion = suspicion + TLanes.Load(ref row, (nuint)at);
        }

        for (int end = logits.Length; end > _first + Tokens; end -= TLanes.Count)
        {
            suspicion = suspicion + TLanes.Load(ref row, (nuint)(end - TLanes.Count));
        }

        // A NaN makes the sum NaN, and adding is the cheapest test. So can opposite infinities: the search decides. The
        // difference of a sum to itself is NaN where the sum is not finite.
        AreFinite = TLanes.BitsNaN(suspicion - suspicion) == 0;
        if (TLanes.BitsNaN(suspicion) != 0)
        {
            FindNaN<TLanes>(logits);
        }
    }

    /// <summary>One bit for each of the 64 segments from <paramref name="first"/> on: whether its maximum is above the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong HotSegments<TLanes>(int first, float limit)
        where TLanes : struct, ILanes<TLanes> =>
        BlockBits.Above(ref Unsafe.Add(ref MemoryMarshal.GetReference(_segments), first), TLanes.Fill(limit));

    /// <summary>One bit for each of the 64 segments from <paramref name="first"/> on: whether it holds adjusted tokens.</summary>
    public readonly ulong AdjustedSegments(int first) => _adjusted[first / 64];

    /// <summary>Makes the bounds true for a row in which some tokens were adjusted after it was read.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Correct(ReadOnlySpan<float> logits, SparseAdjustments adjustments)
    {
        ReadOnlySpan<int> tokens = adjustments.Tokens;
        ReadOnlySpan<float> values = adjustments.Values;
        for (int i = 0; i < tokens.Length; i++)
        {
            uint position = (uint)(tokens[i] - _first);
            if (position >= (uint)Tokens)
            {
                continue;
            }

            int segment = (int)(position / Segment);
            _adjusted[segment / 64] |= 1UL << (segment % 64);
            ref float bound = ref _sets[SetOf(position)];
            ref float largest = ref _segments[segment];

            // The set's maximum may have been this token's, whose logit is another one now: that one is a bound too.
            bound = logits[tokens[i]] >= bound ? values[i] : Math.Max(bound, values[i]);
            largest = Math.Max(largest, values[i]);
        }
    }

    private static int SetOf(uint position) => (int)((position / Segment % Groups * Columns) + (position % Columns));

    // Raises the set's maxima to the columns', and returns the largest one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ReadSegment<TLanes>(ref float source, ref float set, ref TLanes suspicion)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes largest = TLanes.Fill(float.NegativeInfinity);
        for (nuint column = 0; column < Columns; column += (nuint)TLanes.Count)
        {
            TLanes maxima = ColumnMaxima(ref Unsafe.Add(ref source, column), ref suspicion);
            largest = TLanes.LargerOrFirst(largest, maxima);
            TLanes.LargerOrFirst(TLanes.Load(ref set, column), maxima).Store(ref set, column);
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

    // The last block begins where it fits: rows are longer than one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindNaN<TLanes>(ReadOnlySpan<float> logits)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int first = 0; first < logits.Length && FirstNaN == int.MaxValue; first += KernelShape.Block)
        {
            int at = Math.Min(first, logits.Length - KernelShape.Block);
            ulong nan = BlockBits.NaN<TLanes>(ref MemoryMarshal.GetReference(logits[at..]));
            FirstNaN = nan == 0 ? int.MaxValue : at + BitOperations.TrailingZeroCount(nan);
        }
    }

    // One bit for each segment.
    [InlineArray(MostSegments / 64)]
    private struct SegmentBits
    {
        private ulong _first;
    }
}
