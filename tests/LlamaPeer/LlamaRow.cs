using System;
using System.Linq;

namespace LlamaPeer;

/// <summary>A row of candidates in the library's own form, for one caller at a time; reuse it, since it keeps its memory.</summary>
public sealed unsafe class LlamaRow
{
    // On the pinned heap: native code holds a pointer into it for the length of a call, and no finaliser is needed.
    private LlamaCandidate[] _candidates;
    private NativeRow _native;

    // Where the candidates begin: a stage may drop leading ones by moving its pointer (XTC does), without moving their data.
    private int _first;

    /// <summary>Creates an empty row.</summary>
    /// <param name="capacity">The vocabulary size to make room for; a larger row makes room by itself.</param>
    public LlamaRow(int capacity = 0) => _candidates = Allocate(capacity);

    /// <summary>How many candidates are left, including those whose logit is negative infinity.</summary>
    public int Size => (int)_native.Size;

    /// <summary>The drawn token's id, or -1 when no stage has drawn.</summary>
    public int Selected => _native.Selected >= 0 ? Candidates[(int)_native.Selected].Token : -1;

    /// <summary>Whether the last stage left the candidates in descending order of their logits.</summary>
    public bool IsSorted => _native.Sorted != 0;

    private Span<LlamaCandidate> Candidates => _candidates.AsSpan(_first, Size);

    /// <summary>Makes one candidate per logit, in token order, as the library's own sampling call does before each step.</summary>
    /// <param name="logits">One logit per token of the vocabulary; at least one, since the library's stages read the first.</param>
    /// <param name="leavesOutMasked">
    /// Makes no candidate of a logit that is negative infinity, as an earlier stage of the chain that removed it would leave the
    /// row: some stages count such candidates, or compute NaN from them.
    /// </param>
    public void Load(ReadOnlySpan<float> logits, bool leavesOutMasked = false)
    {
        if (logits.IsEmpty)
        {
            throw new ArgumentException("A row needs at least one logit.", nameof(logits));
        }

        if (_candidates.Length < logits.Length)
        {
            _candidates = Allocate(logits.Length);
        }

        _native = new NativeRow { Size = (nuint)logits.Length, Selected = -1 };
        _first = 0;
        if (leavesOutMasked)
        {
            _native.Size = (nuint)LoadLegal(logits);
            return;
        }

        // Written with pointers so that a measured step costs the peer what its own C++ loop would cost it.
        fixed (float* logit = logits)
        fixed (LlamaCandidate* candidate = _candidates)
        {
            for (int token = 0; token < logits.Length; token++)
            {
                candidate[token] = new LlamaCandidate(token, logit[token], 0f);
            }
        }
    }

    private int LoadLegal(ReadOnlySpan<float> logits)
    {
        int size = 0;
        for (int token = 0; token < logits.Length; token++)
        {
            if (!float.IsNegativeInfinity(logits[token]))
            {
                _candidates[size++] = new LlamaCandidate(token, logits[token], 0f);
            }
        }

        return size > 0 ? size : throw new ArgumentException("A row needs at least one logit above negative infinity.", nameof(logits));
    }

    /// <summary>A copy of the candidates that are left, in the order in which the library left them.</summary>
    public LlamaCandidate[] Survivors() => Candidates.ToArray();

    /// <summary>
    /// The distribution that the row stands for: the softmax of the remaining logits, in double precision and in token order.
    /// Candidates at negative infinity are left out, so the result is empty when nothing else remains.
    /// </summary>
    /// <exception cref="InvalidOperationException">A logit is NaN or positive infinity, which no distribution belongs to.</exception>
    public (int Token, double Probability)[] Distribution()
    {
        LlamaCandidate[] finite = Array.FindAll(Survivors(), candidate => !float.IsNegativeInfinity(candidate.Logit));
        Array.Sort(finite, static (left, right) => left.Token.CompareTo(right.Token));
        foreach (LlamaCandidate candidate in finite)
        {
            if (!float.IsFinite(candidate.Logit))
            {
                throw new InvalidOperationException($"Token {candidate.Token} has the logit {candidate.Logit}.");
            }
        }

        double maximum = finite.Select(candidate => (double)candidate.Logit).DefaultIfEmpty().Max();
        double[] weights = [.. finite.Select(candidate => Math.Exp(candidate.Logit - maximum))];
        double total = weights.Sum();
        return [.. finite.Zip(weights, (candidate, weight) => (candidate.Token, weight / total))];
    }

    internal void Apply(LlamaExports exports, nint sampler)
    {
        if (Size == 0)
        {
            throw new InvalidOperationException("The row is empty: load logits first.");
        }

        fixed (LlamaCandidate* data = _candidates)
        fixed (NativeRow* native = &_native)
        {
            native->Data = data + _first;
            exports.Apply(sampler, native);

            long first = native->Data - data;
            if (first < 0 || first + (long)native->Size > _candidates.Length)
            {
                // No stage of the pinned release does so; one that did would leave a pointer of unknown lifetime.
                throw new InvalidOperationException("A stage has put other memory into the row.");
            }

            _first = (int)first;
        }
    }

    private static LlamaCandidate[] Allocate(int capacity) => GC.AllocateUninitializedArray<LlamaCandidate>(capacity, pinned: true);
}
